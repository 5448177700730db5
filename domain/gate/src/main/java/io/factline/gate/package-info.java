/** The gate before both services: who comes in, how often, and with how much. */
@NullMarked
package io.factline.gate;

import org.jspecify.annotations.NullMarked;
