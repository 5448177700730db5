/** Named measures: the facts that they start and end at. */
@NullMarked
package io.factline.kpi;

import org.jspecify.annotations.NullMarked;
