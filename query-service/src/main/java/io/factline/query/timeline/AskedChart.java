package io.factline.query.timeline;

import io.factline.timeline.LaneKind;
import io.factline.timeline.TimelineChart.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Which picture is asked for.
 *
 * @param window null for the whole
 * @param bins into how many stretches it is divided
 * @param marks up to how many facts are listed
 * @param opinions whether these are among them
 */
record AskedChart(LaneKind lanes, @Nullable Stretch window, int bins, int marks, boolean opinions) {}
