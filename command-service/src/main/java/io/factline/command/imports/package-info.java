/** Reads files of other tools and records what they say, row by row. */
@NullMarked
package io.factline.command.imports;

import org.jspecify.annotations.NullMarked;
