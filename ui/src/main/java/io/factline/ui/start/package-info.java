/** Everything in one process: the composition root, the embedded database, the words at start. */
@NullMarked
package io.factline.ui.start;

import org.jspecify.annotations.NullMarked;
