/** How the projections are, for administrators, health checks and metrics. */
@NullMarked
package io.factline.query.operations;

import org.jspecify.annotations.NullMarked;
