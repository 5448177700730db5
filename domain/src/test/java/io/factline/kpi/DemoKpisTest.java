package io.factline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.MarketDetail.Valence;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.time.WrittenTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two real crises, measured at every cut-off for which an independent script has computed what must come out. */
class DemoKpisTest {

    private static final Path EXPECTED = Path.of("src/test/resources/demo/expected.json");
    private static final Path DEMO = Path.of("../ui/src/main/resources/demo");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SEED = 20131219;

    static Stream<Arguments> questions() throws IOException {
        return JSON.readTree(Files.readString(EXPECTED)).path("incidents").properties().stream()
                .flatMap(incident -> incident.getValue().properties().stream()
                        .map(asked -> Arguments.of(incident.getKey(), asked.getKey(), asked.getValue())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("questions")
    void everyValueIsWhatTheReferenceSays(String incident, String cutoffs, JsonNode expected) throws IOException {
        Crisis crisis = crisis(incident, expected);
        Kpis kpis = crisis.kpis();

        assertThat(crisis.known().isOpen())
                .isEqualTo(expected.path("incidentOpen").booleanValue());
        JsonNode values = expected.path("kpis");
        Map<String, String> reference = new LinkedHashMap<>();
        values.properties().stream()
                .filter(value -> value.getValue().has("status"))
                .forEach(value -> reference.put(value.getKey(), told(value.getValue())));
        assertThat(kpis.values().stream()
                        .collect(Collectors.toMap(value -> value.kpi().text(), DemoKpisTest::told)))
                .isEqualTo(reference);
        assertSame(kpis.promises(), values.path("promises"));
        assertSame(kpis.commentary(), values.path("commentary"));
        assertSame(kpis.impactRevisions(), values.path("impactRevision"));
        assertThat(kpis.selfCorrections())
                .isEqualTo(values.path("selfCorrections").longValue());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("questions")
    void theOrderOfTheFactsNeverMatters(String incident, String cutoffs, JsonNode expected) throws IOException {
        Kpis kpis = crisis(incident, expected).kpis();
        Random random = new Random(SEED);
        for (int i = 0; i < 10; i++) {
            List<Fact> shuffled = facts(incident, expected);
            Collections.shuffle(shuffled, random);
            Kpis again = crisis(incident, expected, shuffled).kpis();
            assertThat(again.values()).as("seed %d, order %d", SEED, i).isEqualTo(kpis.values());
            assertThat(again.promises()).isEqualTo(kpis.promises());
            assertThat(again.impactRevisions()).isEqualTo(kpis.impactRevisions());
            assertThat(again.commentary()).isEqualTo(kpis.commentary());
            assertThat(again.selfCorrections()).isEqualTo(kpis.selfCorrections());
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("questions")
    void theVisibleFactsAreThoseOfTheReference(String incident, String cutoffs, JsonNode expected) throws IOException {
        Crisis crisis = crisis(incident, expected);
        SameFacts same = new SameFacts(crisis.known());

        assertThat(crisis.known().facts())
                .hasSize(expected.path("timeline").path("facts").intValue());
        assertThat(crisis.known().facts().map(same::name).distinct())
                .hasSize(expected.path("timeline").path("rows").intValue());
    }

    private static Crisis crisis(String incident, JsonNode expected) throws IOException {
        return crisis(incident, expected, facts(incident, expected));
    }

    private static Crisis crisis(String incident, JsonNode expected, List<Fact> facts) {
        Crisis crisis =
                Crisis.of(facts).named(incident).asOf(expected.path("asOf").asString());
        return incident.equals("target-2013-breach")
                ? crisis.opened("2013-12-12").closed("2017-05-23")
                : crisis.opened("2014-06-15").closed("2014-06-16");
    }

    private static List<Fact> facts(String incident, JsonNode expected) throws IOException {
        JsonNode told = expected.path("cutOffs");
        String until = told.path("toldUntil").asString(null);
        Instant limit = until == null ? null : new WrittenTime(until).certainFrom(Crisis.HOME);
        return Files.readString(DEMO.resolve(incident + ".ndjson"))
                .lines()
                .map(line -> EventJson.read(line, Fact.class))
                .map(fact -> fact.atIntake(Objects.requireNonNull(fact.id()), Crisis.HOME))
                .filter(fact -> limit == null
                        || isTold(
                                fact, Code.of(ToldTo.class, told.path("toldTo").asString()), limit))
                .collect(Collectors.toList());
    }

    /** Somebody was told when it had certainly been told to them or to the public. What only the record tells came later. */
    private static boolean isTold(Fact fact, ToldTo whom, Instant limit) {
        return fact.tellings().stream()
                .filter(telling -> telling.to() == whom || telling.to() == ToldTo.PUBLIC)
                .map(telling -> certainly(telling, fact))
                .anyMatch(at -> at != null && !at.isAfter(limit));
    }

    private static @Nullable Instant certainly(Telling telling, Fact fact) {
        return telling.at() == null ? null : telling.at().certainFrom(fact.requiredZone());
    }

    private static String told(KpiValue value) {
        return String.join(
                " | ",
                value.status().code(),
                seconds(value.min()) + ".." + seconds(value.max()) + " s",
                value.days() + " days",
                fact(value.from()) + " to " + fact(value.to()),
                value.standing() == null ? "null" : value.standing().code(),
                value.missing().toString());
    }

    private static String told(JsonNode value) {
        JsonNode anchors = value.path("anchors");
        return String.join(
                " | ",
                value.path("status").asString(),
                value.path("minSeconds").asString("null") + ".."
                        + value.path("maxSeconds").asString("null") + " s",
                value.path("calendarDays").asString("null") + " days",
                anchors.path("from").asString("null") + " to "
                        + anchors.path("to").asString("null"),
                value.path("standing").asString("null"),
                value.path("missing")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()
                        .toString());
    }

    private static String seconds(@Nullable Duration duration) {
        return duration == null ? "null" : Long.toString(duration.toSeconds());
    }

    private static String fact(@Nullable AnchorFact anchor) {
        return anchor == null ? "null" : anchor.fact().text();
    }

    private static void assertSame(Promises promises, JsonNode expected) {
        assertThat(promises.made()).isEqualTo(expected.path("made").longValue());
        assertThat(promises.kept()).isEqualTo(expected.path("kept").longValue());
        assertThat(promises.late()).isEqualTo(expected.path("late").longValue());
        assertThat(promises.broken()).isEqualTo(expected.path("broken").longValue());
        assertThat(promises.open()).isEqualTo(expected.path("open").longValue());
        assertThat(promises.openUndated())
                .isEqualTo(expected.path("openUndated").longValue());
        assertThat(promises.keptRatio() == null)
                .isEqualTo(expected.path("keptRatio").isNull());
    }

    private static void assertSame(Commentary commentary, JsonNode expected) {
        assertThat(commentary.n()).isEqualTo(expected.path("n").longValue());
        for (Valence valence : Valence.values()) {
            assertThat(commentary.byValence())
                    .containsEntry(
                            valence,
                            expected.path("byValence").path(valence.code()).longValue());
        }
    }

    private static void assertSame(List<ImpactRevision> revisions, JsonNode expected) {
        assertThat(revisions.stream().map(revision -> revision.name() + " [" + revision.unit() + "]"))
                .containsExactlyElementsOf(
                        expected.propertyNames().stream().sorted().toList());
        for (ImpactRevision revision : revisions) {
            JsonNode same = expected.path(revision.name() + " [" + revision.unit() + "]");
            assertThat(revision.first()).isEqualByComparingTo(same.path("first").decimalValue());
            assertThat(revision.last()).isEqualByComparingTo(same.path("last").decimalValue());
            assertThat(Objects.requireNonNull(revision.factor()))
                    .isEqualByComparingTo(same.path("factor").decimalValue());
            assertThat(revision.values()).isEqualTo(same.path("values").longValue());
            assertThat(revision.rivals()).isEqualTo(same.path("rivals").booleanValue());
            assertThat(revision.facts().stream().map(FactId::text))
                    .containsExactlyElementsOf(same.path("facts")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
    }
}
