package io.factline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.incident.IncidentRef;
import io.factline.record.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mapping makes of a body: pure, and never a reason to lose a signal. */
class SignalMappingTest {

    private static final UUID CONNECTOR = new UUID(0, 1);

    private static final String PAGERDUTY = """
            {"event": {"id": "5ac64822-4adc-4fda-ade0-410becf0de4f", "event_type": "incident.triggered", "resource_type": "incident",
              "occurred_at": "2020-10-02T18:45:22.169Z", "agent": null, "client": {"name": "PagerDuty"},
              "data": {"id": "PGR0VU2", "type": "incident", "number": 2, "status": "triggered", "created_at": "2020-04-09T15:16:27Z",
                "html_url": "https://acme.pagerduty.com/incidents/PGR0VU2", "title": "A little bump in the road",
                "priority": {"summary": "P1"}, "urgency": "high"}}}""";

    private static final String ALERTS = """
            {"receiver":"factline","status":"firing","alerts":[
            {"status":"firing","labels":{"alertname":"ProbeFailure","severity":"critical"},"annotations":{"summary":"Down"},
             "startsAt":"2023-02-06T13:08:45.828Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prom/graph",
             "fingerprint":"1a30ba71cca2921f"},
            {"status":"resolved","labels":{"alertname":"Slow"},"annotations":{},"startsAt":"2023-02-06T13:00:00Z",
             "endsAt":"2023-02-06T13:05:00Z","generatorURL":"","fingerprint":"2b"}],
            "groupLabels":{},"externalURL":"http://am","version":"4","groupKey":"{}","truncatedAlerts":0}""";

    private static final String STATUSPAGE = """
            {"meta": {"generated_at": "2013-05-29T21:32:28Z"}, "page": {"id": "j2mfxwj97wnj", "status_description": "Major System Outage"},
             "incident": {"id": "lbkhbwn21v5q", "name": "Virginia Is Down", "impact": "critical", "shortlink": "http://j.mp/18zyDQx",
               "updated_at": "2013-05-29T22:30:13Z", "incident_updates": [
                 {"id": "drfcwbnpxnr6", "body": "Resolved.", "display_at": "2013-05-29T16:30:00-06:00", "status": "resolved"},
                 {"id": "x", "body": "Looking.", "display_at": "2013-05-29T15:30:00-06:00", "status": "investigating"}]}}""";

    private static List<MappedSignal> read(ConnectorPreset preset, String body) {
        return body(body).signals(preset.mapping(), CONNECTOR);
    }

    private static SignalBody body(String text) {
        return new SignalBody(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.text();
    }

    @Test
    void anEventOfPagerDutyIsOneSignal() {
        MappedSignal signal = read(ConnectorPreset.PAGERDUTY, PAGERDUTY).getFirst();
        SignalReading reading = signal.reading();
        assertThat(text(reading.externalId())).isEqualTo("5ac64822-4adc-4fda-ade0-410becf0de4f");
        assertThat(text(reading.summary())).isEqualTo("A little bump in the road");
        assertThat(reading.occurred()).hasToString("2020-10-02T18:45:22.169Z");
        assertThat(text(reading.url())).isEqualTo("https://acme.pagerduty.com/incidents/PGR0VU2");
        assertThat(text(reading.severity())).isEqualTo("P1");
        assertThat(text(reading.status())).isEqualTo("incident.triggered");
        assertThat(reading.missing()).isEmpty();
        assertThat(signal.text()).isEqualTo(PAGERDUTY);
    }

    @Test
    void eachAlertIsASignalKeptToTheLetterAndWhatStandsAroundThemWithTheFirst() {
        List<MappedSignal> signals = read(ConnectorPreset.ALERTMANAGER, ALERTS);
        assertThat(signals).hasSize(2);
        assertThat(text(signals.getFirst().reading().externalId()))
                .isEqualTo("1a30ba71cca2921f/2023-02-06T13:08:45.828Z/firing");
        assertThat(text(signals.getFirst().reading().summary())).isEqualTo("Down");
        assertThat(text(signals.getLast().reading().summary())).isEqualTo("Slow");
        assertThat(signals.getLast().reading().missing()).containsExactly(SignalMember.URL, SignalMember.SEVERITY);
        for (MappedSignal signal : signals) {
            assertThat(ALERTS).contains(signal.text());
            assertThat(signal.text()).startsWith("{\"status\":").endsWith("}");
        }
        SignalBody body = body(ALERTS);
        assertThat(body.payload(signals.getFirst(), true).body())
                .isEqualTo(ALERTS.replace(",\n" + signals.getLast().text(), ""));
        assertThat(body.payload(signals.getLast(), false).body()).isNull();
    }

    @Test
    void aResolvedAlertIsAnotherSignalThanTheOneThatFired() {
        String resolved = ALERTS.replace("{\"status\":\"firing\",\"labels\"", "{\"status\":\"resolved\",\"labels\"");
        assertThat(read(ConnectorPreset.ALERTMANAGER, resolved).getFirst().id())
                .isNotEqualTo(
                        read(ConnectorPreset.ALERTMANAGER, ALERTS).getFirst().id());
        assertThat(text(read(ConnectorPreset.ALERTMANAGER, resolved)
                        .getFirst()
                        .reading()
                        .status()))
                .isEqualTo("resolved");
        assertThat(text(read(ConnectorPreset.ALERTMANAGER, ALERTS)
                        .getFirst()
                        .reading()
                        .status()))
                .isEqualTo("firing");
        assertThat(read(ConnectorPreset.ALERTMANAGER, resolved).getLast().id())
                .isEqualTo(read(ConnectorPreset.ALERTMANAGER, ALERTS).getLast().id());
    }

    @Test
    void anUpdateOfAStatuspageIncidentIsOneSignal() {
        SignalReading reading =
                read(ConnectorPreset.STATUSPAGE, STATUSPAGE).getFirst().reading();
        assertThat(text(reading.externalId())).isEqualTo("drfcwbnpxnr6");
        assertThat(text(reading.summary())).isEqualTo("Virginia Is Down");
        assertThat(reading.occurred()).hasToString("2013-05-29T16:30:00-06:00");
        assertThat(text(reading.severity())).isEqualTo("critical");
        assertThat(text(reading.status())).isEqualTo("resolved");
    }

    @Test
    void aMappingThatFindsNothingLosesNothingAndSaysSo() {
        MappedSignal signal =
                read(ConnectorPreset.PAGERDUTY, "{\"unheard\": \"of\"}").getFirst();
        assertThat(signal.reading().missing())
                .containsExactly(
                        SignalMember.ID,
                        SignalMember.SUMMARY,
                        SignalMember.OCCURRED,
                        SignalMember.URL,
                        SignalMember.SEVERITY,
                        SignalMember.STATUS);
        assertThat(signal.text()).isEqualTo("{\"unheard\": \"of\"}");
        assertThat(read(ConnectorPreset.ALERTMANAGER, "{\"alerts\": 7}")
                        .getFirst()
                        .reading()
                        .missing())
                .startsWith(SignalMember.ITEMS);
    }

    @Test
    void whatIsNoJsonOrNoTextIsKeptAllTheSame() {
        assertThat(read(ConnectorPreset.GENERIC, "Not a word of JSON")
                        .getFirst()
                        .text())
                .isEqualTo("Not a word of JSON");
        for (byte[] odd :
                new byte[][] {{(byte) 0xFF, 1}, {'a', 0, 'b'}, " ".repeat(9).getBytes(StandardCharsets.UTF_8)}) {
            SignalBody body = new SignalBody(odd, null);
            MappedSignal signal =
                    body.signals(ConnectorPreset.GENERIC.mapping(), CONNECTOR).getFirst();
            SignalPayload payload = body.payload(signal, true);
            assertThat(payload.encoding()).isEqualTo(PayloadEncoding.BASE64);
            assertThat(Base64.getDecoder().decode(payload.signal())).isEqualTo(odd);
        }
    }

    @Test
    void aLongBodyIsKeptInPiecesThatJoinToTheSame() {
        String text = "{\"id\": \"1\", \"text\": \"" + "é😀".repeat(60_000) + "\"}";
        SignalBody body = body(text);
        SignalPayload payload = body.payload(
                body.signals(ConnectorPreset.GENERIC.mapping(), CONNECTOR).getFirst(), true);
        assertThat(payload.content()).hasSizeGreaterThan(5);
        assertThat(payload.signal()).isEqualTo(text);
    }

    @Test
    void aBodyOfMoreItemsThanARequestIsWorthIsOneSignal() {
        String alerts = IntStream.range(0, SignalBody.ITEMS_MAX + 1)
                .mapToObj(i -> "{\"fingerprint\": \"" + i + "\"}")
                .collect(Collectors.joining(",", "{\"alerts\": [", "]}"));
        assertThat(read(ConnectorPreset.ALERTMANAGER, alerts)).hasSize(1);
    }

    @Test
    void theSameToldTwiceIsOneSignalAndByAnotherConnectorAnother() {
        MappedSignal first =
                read(ConnectorPreset.GENERIC, "{\"id\": 7, \"text\": \"a\"}").getFirst();
        assertThat(read(ConnectorPreset.GENERIC, "{\"id\": 7, \"text\": \"b\"}")
                        .getFirst()
                        .id())
                .isEqualTo(first.id());
        assertThat(body("{\"id\": 7}")
                        .signals(ConnectorPreset.GENERIC.mapping(), new UUID(0, 2))
                        .getFirst()
                        .id())
                .isNotEqualTo(first.id());
        assertThat(read(ConnectorPreset.GENERIC, "{\"text\": \"a\"}").getFirst().id())
                .isNotEqualTo(read(ConnectorPreset.GENERIC, "{\"text\": \"b\"}")
                        .getFirst()
                        .id());
    }

    @Test
    void aTimeThatCannotBeReadIsAbsentAndNotGuessed() {
        SignalReading reading = read(ConnectorPreset.GENERIC, "{\"id\": 1, \"timestamp\": \"05/12/2013\"}")
                .getFirst()
                .reading();
        assertThat(reading.occurred()).isNull();
        assertThat(reading.missing()).contains(SignalMember.OCCURRED);
    }

    @Test
    void theNameOfASignalIsOneForEver() {
        assertThat(SignalId.drawn(CONNECTOR, List.of("id", "/id", "Q1")))
                .isEqualTo(SignalId.of("eecd5cf6-564b-84ba-8f13-d09791426d7d"));
        assertThat(read(ConnectorPreset.GENERIC, "{\"id\": \"Q1\"}").getFirst().id())
                .isEqualTo(SignalId.drawn(CONNECTOR, List.of("id", "/id", "Q1")));
    }

    @Test
    void whatIsCutInOtherPlacesIsAnotherName() {
        SignalMapping two = new SignalMapping(
                null, pointers("/a", "/b"), pointers("/c"), List.of(), List.of(), List.of(), List.of(), List.of());
        Set<SignalId> ids = Stream.of(
                        "{\"a\": \"x/y\", \"c\": \"z\"}",
                        "{\"a\": \"x\", \"c\": \"y/z\"}",
                        "{\"b\": \"x\", \"c\": \"y/z\"}")
                .map(text -> body(text).signals(two, CONNECTOR).getFirst().id())
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(3);
    }

    @Test
    void alertsWithoutTheirFingerprintAreToldApartByWhatTheySay() {
        String alerts = ALERTS.replaceAll(",?\\s*\"fingerprint\":\"\\w+\"", "")
                .replace("2023-02-06T13:00:00Z", "2023-02-06T13:08:45.828Z")
                .replace("\"status\":\"resolved\"", "\"status\":\"firing\"");
        List<MappedSignal> signals = read(ConnectorPreset.ALERTMANAGER, alerts);
        assertThat(signals).hasSize(2);
        assertThat(signals.getFirst().reading().missing()).contains(SignalMember.ID);
        assertThat(signals.getFirst().reading().externalId()).isNull();
    }

    @Test
    void numbersAreReadAsTheyAreWritten() {
        for (String number : List.of("1385812800.1234567891", "1385812800.1234567892", "1E400", "1.10", "-0")) {
            MappedSignal signal =
                    read(ConnectorPreset.GENERIC, "{\"id\": " + number + "}").getFirst();
            assertThat(text(signal.reading().externalId())).isEqualTo(number);
            RoutingRule rule =
                    new RoutingRule(new Pointer("/id"), RoutingTest.EQUALS, number, new IncidentRef("some-incident"));
            assertThat(rule.fits(signal.parts().getFirst())).as(number).isTrue();
        }
    }

    @Test
    void anAlertFullOfBlanksIsKeptWithTheOthers() {
        String blanks = ALERTS.replace("\"Slow\"", "\"Slow\"" + " ".repeat(60_000));
        SignalBody body = body(blanks);
        List<MappedSignal> signals = body.signals(ConnectorPreset.ALERTMANAGER.mapping(), CONNECTOR);
        assertThat(body.payload(signals.getFirst(), true).encoding()).isEqualTo(PayloadEncoding.TEXT);
        SignalPayload payload = body.payload(signals.getLast(), true);
        assertThat(payload.encoding()).isEqualTo(PayloadEncoding.BASE64);
        assertThat(decoded(payload.signal())).isEqualTo(signals.getLast().text());
        assertThat(decoded(payload.body()))
                .isEqualTo(signals.getLast().before()
                        + signals.getLast().text()
                        + signals.getLast().after());
    }

    private static String decoded(@Nullable String base64) {
        return new String(Base64.getDecoder().decode(Objects.requireNonNull(base64)), StandardCharsets.UTF_8);
    }

    @Test
    void aByteOrderMarkIsKeptAndReadOver() {
        String marked = "\uFEFF" + ALERTS;
        assertThat(read(ConnectorPreset.ALERTMANAGER, marked).stream().map(MappedSignal::id))
                .isEqualTo(read(ConnectorPreset.ALERTMANAGER, ALERTS).stream()
                        .map(MappedSignal::id)
                        .toList());
        assertThat(read(ConnectorPreset.GENERIC, "\uFEFF{\"id\": 7}").getFirst().text())
                .startsWith("\uFEFF");
    }

    @Test
    void rulesLookAtEachElementOfWhatCannotBeSplit() {
        RoutingRule rule = new RoutingRule(
                new Pointer("/labels/alertname"), RoutingTest.EQUALS, "Slow", new IncidentRef("some-incident"));
        MappedSignal stray = read(ConnectorPreset.ALERTMANAGER, ALERTS.replace("\"alerts\":[", "\"alerts\":[null,"))
                .getFirst();
        assertThat(stray.parts().stream().anyMatch(rule::fits)).isTrue();
    }

    private static List<Pointer> pointers(String... texts) {
        return Stream.of(texts).map(Pointer::new).toList();
    }
}
