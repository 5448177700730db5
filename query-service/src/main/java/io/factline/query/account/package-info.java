/** Accounts out. */
@NullMarked
package io.factline.query.account;

import org.jspecify.annotations.NullMarked;
