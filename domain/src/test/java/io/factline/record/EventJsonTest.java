package io.factline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.Actor;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactTypes;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentId;
import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventJsonTest {

    static Stream<Event> everyEvent() {
        return Samples.all().stream();
    }

    @Test
    void everyTypeOfEventHasASample() {
        assertThat(Samples.all()).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(EventTypes.all());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void whatIsStoredReadsBackEqual(Event event) {
        StoredEvent stored = EventJson.store(event);
        assertThat(EventJson.event(stored.type(), stored.typeVersion(), EventJson.tree(stored.data()), stored.words()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void noWordStandsInTheDataAndEveryWordStandsInTheWords(Event event) {
        StoredEvent stored = EventJson.store(event);
        JsonNode words = EventJson.tree(stored.words());
        words.forEach(word -> assertThat(stored.data()).doesNotContain("\"" + word.stringValue() + "\""));
        assertThat(nulls(EventJson.tree(stored.data()))).isEqualTo(words.size());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventWhoseWordsWereErasedStillLoadsWithEveryOtherMember(Event event) {
        StoredEvent stored = EventJson.store(event);
        Event erased = EventJson.event(stored.type(), stored.typeVersion(), EventJson.tree(stored.data()), null);
        StoredEvent again = EventJson.store(erased);
        assertThat(again.data()).isEqualTo(stored.data());
        EventJson.tree(again.words())
                .forEach(word -> assertThat(word.stringValue()).isEqualTo("[erased]"));
    }

    @Test
    void oneErasedWordLeavesTheOthers() {
        StoredEvent stored = EventJson.store(new FactRecorded(incident(), Samples.fact("kept")));
        String words = stored.words().replace("\"/fact/actor/name\":\"Gregg Steinhafel\",", "");
        FactRecorded read = (FactRecorded) EventJson.event("FactRecorded", 1, EventJson.tree(stored.data()), words);
        assertThat(read.fact().actor()).isEqualTo(new Actor(Words.ERASED, new Words("CEO")));
        assertThat(read.fact().summary().text()).isEqualTo("kept");
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void everyFactTypeReadsBackEqual(Event event) {
        StoredEvent stored = EventJson.store(event);
        assertThat(EventJson.event(stored.type(), 1, EventJson.tree(stored.data()), stored.words()))
                .isEqualTo(event);
    }

    static Stream<Event> everyFact() {
        return Stream.concat(
                FactTypes.NAMES.stream()
                        .map(FactTypes::empty)
                        .map(detail -> new FactRecorded(incident(), Samples.fact("It says nothing more.", detail))),
                Samples.facts().values().stream());
    }

    /** As if {@code IncidentClosed} had once been stored as {@code {"incident": …, "until": "2014", "by": …}}. */
    @Test
    void anEventOfAnOlderVersionIsBroughtIntoTheShapeOfTodayStepByStep() {
        Upcasters upcasters = new Upcasters(List.of(
                new Upcasters.Step("IncidentClosed", data -> data.set("ended", data.remove("until"))),
                new Upcasters.Step("IncidentClosed", data -> data.set("closed", data.remove("ended"))),
                new Upcasters.Step("IncidentLocked", data -> data.remove("never called for"))));
        assertThat(upcasters.version("IncidentClosed")).isEqualTo(3);
        assertThat(upcasters.version("KeyReserved")).isEqualTo(1);
        IncidentClosed expected = new IncidentClosed(incident(), new WrittenTime("2014"));
        List.of("until", "ended", "closed")
                .forEach(member -> assertThat(closed(
                                member, 1 + List.of("until", "ended", "closed").indexOf(member), upcasters))
                        .isEqualTo(expected));
        assertThatThrownBy(() -> closed("closed", 4, upcasters)).hasMessageContaining("newer Factline");
    }

    private static Event closed(String member, int version, Upcasters upcasters) {
        String data = "{\"incident\":\"" + incident() + "\",\"" + member + "\":\"2014\"}";
        return EventJson.event("IncidentClosed", version, EventJson.tree(data), "{}", upcasters);
    }

    /** The words are in their places before a step sees them, so that it may move them, erased or not. */
    @Test
    void aStepMayMoveWords() {
        Upcasters upcasters = new Upcasters(
                List.of(new Upcasters.Step("IncidentLocked", data -> data.set("reason", data.remove("why")))));
        String data = "{\"incident\":\"" + incident() + "\",\"why\":null}";
        assertThat(EventJson.event("IncidentLocked", 1, EventJson.tree(data), "{\"/why\":\"Signed off.\"}", upcasters))
                .isEqualTo(new IncidentLocked(incident(), new Words("Signed off.")));
        assertThat(EventJson.event("IncidentLocked", 1, EventJson.tree(data), null, upcasters))
                .isEqualTo(new IncidentLocked(incident(), Words.ERASED));
    }

    /** Zone data change; what was recorded under older ones must stay readable. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-07-01T09:00-06:00[America/Chicago]",
                "2030-07-01T09:00[Mars/Olympus]",
                "2030-07-01T09:00-05:00[Mars/Olympus]"
            })
    void aTimeThatTheZoneDataOfTodaySpeakAgainstStillLoadsThoughNobodyCouldRecordIt(String text) {
        assertThatThrownBy(() -> WrittenTime.of(text)).isInstanceOf(RuleBroken.class);
        String data = "{\"incident\":\"" + incident() + "\",\"closed\":\"" + text + "\"}";
        IncidentClosed closed = (IncidentClosed) EventJson.event("IncidentClosed", 1, EventJson.tree(data), "{}");
        assertThat(closed.closed()).hasToString(text);
        assertThat(closed.closed().in(ZoneId.of("UTC")).begin().earliest()).isNotNull();
    }

    @Test
    void anEventOfANewerVersionIsRefusedAndNeverGuessed() {
        assertThatThrownBy(() -> EventJson.event("KeyReserved", 2, EventJson.tree("{}"), "{}"))
                .hasMessageContaining("newer Factline");
        assertThatThrownBy(() -> EventJson.event("NeverHeardOf", 1, EventJson.tree("{}"), "{}"))
                .hasMessageContaining("unknown type NeverHeardOf");
    }

    @Test
    void anEnvelopeGivesBackWhatItSaysAndTheEvent() {
        StoredEvent stored = EventJson.store(Samples.all().getFirst());
        RecordedEvent read = EventJson.read(
                "{\"v\":1,\"position\":7,\"id\":\"019b0000-0000-7000-8000-000000000002\",\"incident\":\"" + incident()
                        + "\",\"stream\":\"incident/x\",\"sequence\":3,\"type\":\"IncidentOpened\",\"typeVersion\":1,"
                        + "\"recordedAt\":\"2026-01-02T03:04:05.000006Z\",\"actor\":\"019b0000-0000-7000-8000-000000000003\","
                        + "\"client\":\"ui\",\"causation\":null,\"correlation\":\"019b0000-0000-7000-8000-000000000004\","
                        + "\"data\":" + stored.data() + ",\"commitment\":\"\"}",
                stored.words());
        assertThat(read.position()).isEqualTo(7);
        assertThat(read.sequence()).isEqualTo(3);
        assertThat(read.recordedAt()).hasToString("2026-01-02T03:04:05.000006Z");
        assertThat(read.causation()).isNull();
        assertThat(read.event()).isEqualTo(Samples.all().getFirst());
    }

    private static IncidentId incident() {
        return IncidentId.of("019b0000-0000-7000-8000-000000000001");
    }

    private static int nulls(JsonNode node) {
        return node.isNull()
                ? 1
                : node.valueStream().mapToInt(EventJsonTest::nulls).sum();
    }
}
