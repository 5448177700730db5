/** The accounts that may sign in. */
@NullMarked
package io.factline.command.account;

import org.jspecify.annotations.NullMarked;
