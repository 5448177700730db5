/** The projections for an administrator: how they are, and another generation of one. */
@NullMarked
package io.factline.ui.operations;

import org.jspecify.annotations.NullMarked;
