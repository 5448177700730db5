/** The disclosure clocks of an incident on the screens: what is due, what was filed, and which rules concern it. */
@NullMarked
package io.factline.ui.clock;

import org.jspecify.annotations.NullMarked;
