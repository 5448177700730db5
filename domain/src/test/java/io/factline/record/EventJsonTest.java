package io.factline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.Actor;
import io.factline.fact.FactDetail;
import io.factline.fact.FactDetail.Disclosed;
import io.factline.fact.FactDetail.Discovered;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.incident.IncidentId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    @MethodSource("everyDetail")
    void everyFactTypeReadsBackEqual(FactDetail detail) {
        Event event = new FactRecorded(incident(), Samples.fact("a fact", detail));
        StoredEvent stored = EventJson.store(event);
        assertThat(EventJson.event(stored.type(), 1, EventJson.tree(stored.data()), stored.words()))
                .isEqualTo(event);
    }

    static Stream<FactDetail> everyDetail() {
        return Stream.concat(
                FactDetail.TYPES.stream().map(FactDetail::empty),
                Stream.of(
                        new Discovered(new Words("external"), FactDetail.Level.SUSPICION),
                        new Disclosed(new Words("organisation"), false, new Words("late"))));
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
