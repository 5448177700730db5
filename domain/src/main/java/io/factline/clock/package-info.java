/** Deadlines of laws and contracts: which of them concern an incident. */
@NullMarked
package io.factline.clock;

import org.jspecify.annotations.NullMarked;
