/** Stories of people who use the screens, told in a real browser against the whole product. */
@NullMarked
package io.factline.ui.story;

import org.jspecify.annotations.NullMarked;
