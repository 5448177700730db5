/** Decides about incidents. */
@NullMarked
package io.factline.command.incident;

import org.jspecify.annotations.NullMarked;
