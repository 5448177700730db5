/** Who may do what. */
@NullMarked
package io.factline.account;

import org.jspecify.annotations.NullMarked;
