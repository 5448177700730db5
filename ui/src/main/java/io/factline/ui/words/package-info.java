/** What the screens say of vocabularies, times and marks, in the reader's language. */
@NullMarked
package io.factline.ui.words;

import org.jspecify.annotations.NullMarked;
