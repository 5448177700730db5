/** The web UI, which speaks HTTP to both services. */
@NullMarked
package io.factline.ui;

import org.jspecify.annotations.NullMarked;
