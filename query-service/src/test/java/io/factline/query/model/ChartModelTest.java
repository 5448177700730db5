package io.factline.query.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.incident.IncidentId;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.LaneKind;
import io.factline.timeline.Timeline;
import io.factline.timeline.TimelineChart;
import io.factline.timeline.TimelineChart.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In any window, at any cut-offs and for any reader, a picture draws and counts what the timeline lists. */
class ChartModelTest extends DrawnTest {

    private static final Instant FIRST = Instant.parse("2013-11-20T00:00:00Z");
    private static final int HOURS = 60 * 24;
    private static final int BINS_MAX = 20;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPictureDrawsAndCountsWhatTheTimelineLists(long seed) {
        List<IncidentId> incidents = history(seed);
        Story story = story();
        Questions questions = questions(story);
        Chance chance = new Chance(seed);
        for (IncidentId incident : incidents) {
            for (AskedCutoffs cutoffs : new Grid(story, incident, chance).questions()) {
                boolean counsel = chance.in(50);
                LaneKind lanes = chance.of(LaneKind.values());
                Stretch window =
                        chance.in(10) ? new Stretch(Instant.parse("0001-01-01T00:00:00Z"), FIRST) : window(chance);
                int bins = 1 + chance.below(BINS_MAX);
                String query = Questions.query(cutoffs);
                Timeline timeline = read(
                        questions,
                        questions.path(incident, "timeline") + query + "&limit=1000",
                        counsel,
                        Timeline.class);
                String path = questions.path(incident, "timeline", "chart") + query + "&opinions=true&bins=" + bins
                        + "&lanes=" + lanes.code() + "&from=" + window.from() + "&to=" + window.to();
                TimelineChart chart = read(questions, path, counsel, TimelineChart.class);

                Picture drawn = new Picture(timeline.entries(), lanes, window);
                assertThat(chart.marks()).as(path).isEqualTo(drawn.marks(chart.marks()));
                assertThat(chart.facts()).as(path).isEqualTo(chart.marks().size());
                assertThat(chart.bins()).as(path).isEqualTo(drawn.bins(bins));
                assertThat(chart.lanes()).as(path).isEqualTo(drawn.lanes());
                assertThat(chart.undated()).as(path).isEqualTo(drawn.undated());
                assertThat(chart.withheld()).as(path).isEqualTo(timeline.withheld());
            }
        }
    }

    private static Stretch window(Chance chance) {
        List<Instant> ends = new ArrayList<>(List.of(moment(chance), moment(chance)));
        ends.sort(Instant::compareTo);
        return new Stretch(ends.getFirst(), ends.getLast().plusSeconds(1));
    }

    /** Mostly on an hour, where facts begin and end. */
    private static Instant moment(Chance chance) {
        return FIRST.plusSeconds(3_600L * chance.below(HOURS) + (chance.in(80) ? 0 : chance.below(3_600)));
    }

    private <T> T read(Questions questions, String path, boolean counsel, Class<T> type) {
        return json().readValue(questions.ask(path, counsel).response().body(), type);
    }
}
