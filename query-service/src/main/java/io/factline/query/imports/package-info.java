/** Tells what became of files of other tools. */
@NullMarked
package io.factline.query.imports;

import org.jspecify.annotations.NullMarked;
