/** How the read side is, and what an administrator can do about it. */
@NullMarked
package io.factline.operations;

import org.jspecify.annotations.NullMarked;
