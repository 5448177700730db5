/** The KPIs of an incident on the screens: values in words, how they moved, and the choice of their anchors. */
@NullMarked
package io.factline.ui.kpi;

import org.jspecify.annotations.NullMarked;
