/** Honest time: what was written, and the bounds within which it happened. */
@NullMarked
package io.factline.time;

import org.jspecify.annotations.NullMarked;
