/** What happened on the record, for other systems: each event in the form of CloudEvents 1.0.2. */
@NullMarked
package io.factline.feed;

import org.jspecify.annotations.NullMarked;
