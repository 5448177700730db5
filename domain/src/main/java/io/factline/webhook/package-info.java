/** Subscriptions of other systems, to which Factline sends what happened on the record (Standard Webhooks 1.0.0). */
@NullMarked
package io.factline.webhook;

import org.jspecify.annotations.NullMarked;
