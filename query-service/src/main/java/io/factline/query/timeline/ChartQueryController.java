package io.factline.query.timeline;

import io.factline.fact.ToldTo;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;
import io.factline.timeline.ChartQueryApi;
import io.factline.timeline.LaneKind;
import io.factline.timeline.MomentAxis;
import io.factline.timeline.TimelineChart;
import io.factline.timeline.TimelineChart.Stretch;
import io.factline.timeline.TimelineMoments;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** What is needed to draw an incident, out. */
@RestController
class ChartQueryController implements ChartQueryApi {

    private static final int BINS = 120;
    private static final int BINS_MAX = 500;
    private static final int MARKS = 500;
    private static final int MARKS_MAX = 2_000;

    private final CutReader reading;

    ChartQueryController(CutReader reading) {
        this.reading = reading;
    }

    @Override
    public TimelineChart chart(
            IncidentRef incident,
            AskedCutoffs cutoffs,
            AskedFacts facts,
            @Nullable LaneKind lanes,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer bins,
            @Nullable Integer marks,
            @Nullable Boolean opinions,
            @Nullable Long after,
            @Nullable String prefer) {
        AskedChart asked = new AskedChart(
                Objects.requireNonNullElse(lanes, LaneKind.TRACK),
                window(from, to),
                between("bins", Objects.requireNonNullElse(bins, BINS), 1, BINS_MAX),
                between("marks", Objects.requireNonNullElse(marks, MARKS), 0, MARKS_MAX),
                Boolean.TRUE.equals(opinions));
        TimelineFilter filter = new TimelineFilter(facts);
        return reading.read(
                incident,
                cutoffs,
                after,
                prefer,
                Arrays.asList(filter.text(), asked),
                (cut, view) -> new ChartReader(cut, filter, asked, view).read());
    }

    private static @Nullable Stretch window(@Nullable Instant from, @Nullable Instant to) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw refused("A window has both from and to, or neither.");
        }
        Stretch window = new Stretch(Place.side(from), Place.side(to));
        if (!window.from().isBefore(window.to())) {
            throw refused(
                    "The to of a window is later than its from, by a microsecond at least in the years 1 to 9999.");
        }
        return window;
    }

    private static int between(String name, int asked, int least, int most) {
        if (asked < least || asked > most) {
            throw refused("The parameter " + name + " is a number from " + least + " to " + most + ".");
        }
        return asked;
    }

    private static RuleBroken refused(String sentence) {
        return new RuleBroken(Rule.INVALID_PARAMETER, sentence);
    }

    @Override
    public TimelineMoments moments(
            IncidentRef incident,
            MomentAxis axis,
            @Nullable ToldTo to,
            AskedCutoffs cutoffs,
            @Nullable Long after,
            @Nullable String prefer) {
        ToldTo told = Objects.requireNonNullElse(to, ToldTo.PUBLIC);
        // one must be able to step forward again: where one is along the axis takes nothing off it
        AskedCutoffs others = switch (axis) {
            case TOLD -> new AskedCutoffs(cutoffs.occurredUntil(), null, null, cutoffs.recordedUntil(), null);
            case RECORDED ->
                new AskedCutoffs(cutoffs.occurredUntil(), cutoffs.toldUntil(), cutoffs.toldTo(), null, null);
        };
        return reading.read(
                incident,
                others,
                after,
                prefer,
                Arrays.asList(axis, told),
                (cut, view) -> new MomentReader(cut, axis, told, view).read());
    }
}
