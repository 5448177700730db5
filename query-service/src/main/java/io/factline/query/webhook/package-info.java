/** Tells other systems what happened on the record: each event that they asked for, signed, at least once, and in order within an incident. */
@NullMarked
package io.factline.query.webhook;

import org.jspecify.annotations.NullMarked;
