/** Who is signed in, and the frame around every screen and every form. */
@NullMarked
package io.factline.ui.session;

import org.jspecify.annotations.NullMarked;
