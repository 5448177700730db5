/** The inbox of signals. */
@NullMarked
package io.factline.ui.signal;

import org.jspecify.annotations.NullMarked;
