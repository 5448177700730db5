/** What of an incident is looked at, and as it was known when: the address says it, so that a link shows another person the same. */
@NullMarked
package io.factline.ui.moment;

import org.jspecify.annotations.NullMarked;
