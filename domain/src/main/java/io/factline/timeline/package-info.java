/** The facts of an incident in the order in which they happened. */
@NullMarked
package io.factline.timeline;

import org.jspecify.annotations.NullMarked;
