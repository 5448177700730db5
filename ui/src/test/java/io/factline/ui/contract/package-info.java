/** What the API says of itself, held against what it does. */
@NullMarked
package io.factline.ui.contract;

import org.jspecify.annotations.NullMarked;
