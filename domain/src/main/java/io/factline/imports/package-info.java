/** Files of other tools: how they are read, what became of each row, and how an import is taken back. */
@NullMarked
package io.factline.imports;

import org.jspecify.annotations.NullMarked;
