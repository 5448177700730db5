/** Where requests enter: who is asking, once-only keys, and problems as answers. */
@NullMarked
package io.factline.command.intake;

import org.jspecify.annotations.NullMarked;
