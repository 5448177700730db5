/** Signals: what other systems say, kept as it came, until a person says what it is. */
@NullMarked
package io.factline.signal;

import org.jspecify.annotations.NullMarked;
