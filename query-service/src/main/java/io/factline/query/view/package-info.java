/** Read models by generation: filled live, rebuilt beside the one that serves, swapped in one transaction. */
@NullMarked
package io.factline.query.view;

import org.jspecify.annotations.NullMarked;
