/** Getting what happened onto the record in a hurry: one line that becomes a draft. */
@NullMarked
package io.factline.ui.capture;

import org.jspecify.annotations.NullMarked;
