/** The screen of accounts. */
@NullMarked
package io.factline.ui.account;

import org.jspecify.annotations.NullMarked;
