/** Webhooks are made, changed and removed; what is sent to them is the matter of the query service. */
@NullMarked
package io.factline.command.webhook;

import org.jspecify.annotations.NullMarked;
