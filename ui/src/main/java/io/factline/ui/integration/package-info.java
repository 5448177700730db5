/** What other systems need to speak with Factline, for an administrator: keys and webhooks. */
@NullMarked
package io.factline.ui.integration;

import org.jspecify.annotations.NullMarked;
