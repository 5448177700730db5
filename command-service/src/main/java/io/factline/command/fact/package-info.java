/** Decides about facts. */
@NullMarked
package io.factline.command.fact;

import org.jspecify.annotations.NullMarked;
