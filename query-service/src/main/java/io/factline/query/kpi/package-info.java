/** KPIs out: their values at cut-offs, and how these moved. */
@NullMarked
package io.factline.query.kpi;

import org.jspecify.annotations.NullMarked;
