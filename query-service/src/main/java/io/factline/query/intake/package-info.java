/** Who may read, and problems as answers. */
@NullMarked
package io.factline.query.intake;

import org.jspecify.annotations.NullMarked;
