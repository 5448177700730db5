/** The rules that a request can break, each with a stable code. */
@NullMarked
package io.factline.problem;

import org.jspecify.annotations.NullMarked;
