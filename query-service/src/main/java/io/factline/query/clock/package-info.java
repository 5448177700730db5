/** Disclosure clocks and rules out. */
@NullMarked
package io.factline.query.clock;

import org.jspecify.annotations.NullMarked;
