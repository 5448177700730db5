/** Draws the facts of an incident in time. */
@NullMarked
package io.factline.ui.timeline;

import org.jspecify.annotations.NullMarked;
