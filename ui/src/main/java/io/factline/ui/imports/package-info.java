/** Files of other tools: looked at, imported, and taken back. */
@NullMarked
package io.factline.ui.imports;

import org.jspecify.annotations.NullMarked;
