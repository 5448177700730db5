/** Whoever comes without a right to: what they try, and what becomes of it. */
@NullMarked
package io.factline.ui.attack;

import org.jspecify.annotations.NullMarked;
