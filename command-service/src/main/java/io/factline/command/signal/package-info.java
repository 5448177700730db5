/** Takes signals in, and decides what they are. */
@NullMarked
package io.factline.command.signal;

import org.jspecify.annotations.NullMarked;
