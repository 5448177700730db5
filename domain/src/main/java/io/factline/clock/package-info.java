/** Deadlines of laws and contracts: which of them concern an incident, when each is due, and what can be said of it. */
@NullMarked
package io.factline.clock;

import org.jspecify.annotations.NullMarked;
