/** Tells what signals came and what became of them. */
@NullMarked
package io.factline.query.signal;

import org.jspecify.annotations.NullMarked;
