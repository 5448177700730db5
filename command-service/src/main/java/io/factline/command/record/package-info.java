/** The log on PostgreSQL: its tables, the one way in, and the way back for aggregates. */
@NullMarked
package io.factline.command.record;

import org.jspecify.annotations.NullMarked;
