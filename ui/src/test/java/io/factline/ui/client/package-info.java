/** Clients that others wrote, against a running Factline: what they understand, we have said by the book. */
@NullMarked
package io.factline.ui.client;

import org.jspecify.annotations.NullMarked;
