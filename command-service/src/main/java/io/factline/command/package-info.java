/** The command service: decides what enters the record. */
@NullMarked
package io.factline.command;

import org.jspecify.annotations.NullMarked;
