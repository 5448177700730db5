package io.factline.query.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentSummary;
import io.factline.kpi.KpiKey;
import io.factline.kpi.KpiValue;
import io.factline.kpi.Kpis;
import io.factline.query.Client.Answer;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.MomentAxis;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * The history of a KPI holds the values that the KPI has at its steps, and between two steps nothing moved: neither where
 * somebody was told more, nor where the record grew.
 */
class KpiHistoryModelTest extends DrawnTest {

    private static final List<AskedCutoffs> CUTS = List.of(
            new AskedCutoffs(null, null, null, null, "2013-12-16"),
            new AskedCutoffs("2013-12-18", "2013-12-20", ToldTo.BANKS, "2999-12-31", null),
            new AskedCutoffs(null, "2013-12-22", null, null, null));

    /** Values at cut-offs as the services answer them, by the address that was asked. */
    private final Map<String, JsonNode> answered = new HashMap<>();

    /** What the model says, by what was asked. */
    private final Map<Asked, Kpis> computed = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachStepHoldsTheValueAtItsMomentAndNothingMovedBetweenTwo(long seed) {
        List<IncidentId> incidents = history(seed);
        Story story = story();
        Chance chance = new Chance(seed);
        for (IncidentId incident : incidents) {
            for (AskedCutoffs cutoffs : CUTS) {
                Asked asked = Asked.of(incident, cutoffs, chance.in(50), story);
                for (KpiValue value : new Model(story, asked).kpis().values()) {
                    for (MomentAxis axis : MomentAxis.values()) {
                        follow(story, asked, cutoffs, value.kpi(), axis);
                    }
                }
            }
        }
    }

    private void follow(Story story, Asked asked, AskedCutoffs cutoffs, KpiKey kpi, MomentAxis axis) {
        Questions questions = questions(story);
        String path = questions.path(asked.incident(), "kpis", "history") + Questions.query(cutoffs) + "&kpi="
                + UriUtils.encode(kpi.text(), StandardCharsets.UTF_8) + "&axis=" + axis.code();
        Answer answer = questions.ask(path, asked.counsel());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        List<JsonNode> steps = answer.body().path("steps").valueStream().toList();
        assertThat(steps.getFirst().has("at")).as(path).isFalse();
        int reached = 0;
        for (Moment moment : moments(story, asked, cutoffs.asOf() != null, axis)) {
            if (reached + 1 < steps.size() && moment.is(steps.get(reached + 1))) {
                reached++;
                same(questions, moment, kpi, steps.get(reached).path("value"));
            }
            JsonNode value = json().readTree(json().writeValueAsString(value(story, moment, kpi)));
            assertThat(mark(value))
                    .as("%s at %s", path, moment)
                    .isEqualTo(mark(steps.get(reached).path("value")));
            if (moment.is(steps.get(reached))) {
                assertThat(value)
                        .as("%s at %s", path, moment)
                        .isEqualTo(steps.get(reached).path("value"));
            }
        }
        assertThat(reached)
                .as("%s: steps at moments when nothing arrived", path)
                .isEqualTo(steps.size() - 1);
    }

    /** A moment on an axis, and the question that means it. */
    private record Moment(@Nullable Instant at, @Nullable Long position, Asked asked) {

        boolean is(JsonNode step) {
            return Objects.equals(step.path("at").asString(null), Objects.toString(at, null))
                    && Objects.equals(
                            position,
                            step.has("position") ? (Long) step.path("position").longValue() : null);
        }
    }

    private static List<Moment> moments(Story story, Asked asked, boolean fixed, MomentAxis axis) {
        return switch (axis) {
            case TOLD -> told(story, asked, fixed);
            case RECORDED -> recorded(story, asked, fixed);
        };
    }

    /** Whenever somebody was told of anything; and where each moment is its own now, the begin and the end of the incident. */
    private static List<Moment> told(Story story, Asked asked, boolean fixed) {
        ToldTo to = Objects.requireNonNullElse(asked.cutoffs().toldTo(), ToldTo.PUBLIC);
        TreeSet<Instant> told = new TreeSet<>();
        story.at(asked.position()).values().stream()
                .flatMap(facts -> facts.values().stream())
                .filter(asked::shows)
                .map(version -> version.told(to))
                .filter(Objects::nonNull)
                .forEach(told::add);
        if (!fixed) {
            IncidentSummary incident = new Model(story, asked).summary();
            Stream.of(
                            Optional.of(incident.opened())
                                    .map(opened -> opened.begin().earliest()),
                            Optional.ofNullable(incident.closed())
                                    .map(closed -> closed.begin().latest()))
                    .flatMap(Optional::stream)
                    .filter(at -> !at.isAfter(asked.asOf()))
                    .forEach(told::add);
        }
        return told.stream()
                .map(at -> new Moment(at, null, asked.at(asked.position(), at, to, fixed ? asked.asOf() : at)))
                .toList();
    }

    /** Any event of any incident, whether it has to do with it or not; the first moment is that before the second. */
    private static List<Moment> recorded(Story story, Asked asked, boolean fixed) {
        long first = story.firstPosition(asked.incident());
        return LongStream.rangeClosed(first, asked.position())
                .mapToObj(position -> {
                    Instant at = Objects.requireNonNull(story.recordedAt(position));
                    Asked then = asked.at(
                            position,
                            asked.cutoffs().toldUntil(),
                            asked.cutoffs().toldTo(),
                            fixed ? asked.asOf() : at);
                    return position == first ? new Moment(null, null, then) : new Moment(at, position, then);
                })
                .toList();
    }

    private KpiValue value(Story story, Moment moment, KpiKey kpi) {
        return computed.computeIfAbsent(moment.asked(), asked -> new Model(story, asked).kpis())
                .value(kpi)
                .orElseThrow();
    }

    /** What makes a step where it changes: a value that only runs on makes none. */
    private static List<JsonNode> mark(JsonNode value) {
        boolean runs = value.path("status").asString().equals("running");
        return Stream.of("status", "from", "to", "standing", "days", runs ? "kpi" : "min", runs ? "kpi" : "max")
                .map(value::path)
                .toList();
    }

    /** Asks for the value at the moment; a kind that nobody had told of is not answered without being asked for. */
    private void same(Questions questions, Moment moment, KpiKey kpi, JsonNode value) {
        Asked asked = moment.asked();
        AskedCutoffs cutoffs = new AskedCutoffs(
                Objects.toString(asked.cutoffs().occurredUntil(), null),
                Objects.toString(asked.cutoffs().toldUntil(), null),
                asked.cutoffs().toldUntil() == null ? null : asked.cutoffs().toldTo(),
                Long.toString(asked.position()),
                asked.asOf().toString());
        String path = questions.path(asked.incident(), "kpis") + Questions.query(cutoffs);
        JsonNode values = answered.computeIfAbsent(
                path, _ -> questions.ask(path, asked.counsel()).body().path("kpis"));
        values.valueStream()
                .filter(one -> one.path("kpi").asString().equals(kpi.text()))
                .forEach(one -> assertThat(one).as(path).isEqualTo(value));
    }
}
