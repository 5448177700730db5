/** One crisis: its commands, events and contracts. */
@NullMarked
package io.factline.incident;

import org.jspecify.annotations.NullMarked;
