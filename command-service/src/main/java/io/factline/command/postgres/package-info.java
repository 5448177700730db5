/** The PostgreSQL that Factline brings along: unpacked, created, started, healed and stopped by Factline itself. */
@NullMarked
package io.factline.command.postgres;

import org.jspecify.annotations.NullMarked;
