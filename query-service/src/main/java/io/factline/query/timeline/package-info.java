/** Timelines and histories of facts out, and the projection that both are read from. */
@NullMarked
package io.factline.query.timeline;

import org.jspecify.annotations.NullMarked;
