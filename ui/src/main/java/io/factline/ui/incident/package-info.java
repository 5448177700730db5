/** The screens of incidents and their facts. */
@NullMarked
package io.factline.ui.incident;

import org.jspecify.annotations.NullMarked;
