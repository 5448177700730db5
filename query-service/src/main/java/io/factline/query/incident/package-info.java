/** Incidents out. */
@NullMarked
package io.factline.query.incident;

import org.jspecify.annotations.NullMarked;
