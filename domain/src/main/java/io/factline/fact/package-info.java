/** One statement about what happened: its shape, commands, events and contracts. */
@NullMarked
package io.factline.fact;

import org.jspecify.annotations.NullMarked;
