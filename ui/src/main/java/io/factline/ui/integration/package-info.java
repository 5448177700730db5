/** What other systems need to speak with Factline, for an administrator: keys. */
@NullMarked
package io.factline.ui.integration;

import org.jspecify.annotations.NullMarked;
