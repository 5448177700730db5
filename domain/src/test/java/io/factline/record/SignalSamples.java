package io.factline.record;

import io.factline.fact.FactId;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentId;
import io.factline.signal.FittedRule;
import io.factline.signal.PayloadEncoding;
import io.factline.signal.ProofKind;
import io.factline.signal.RoutingTest;
import io.factline.signal.SignalEvent.SignalAssigned;
import io.factline.signal.SignalEvent.SignalAttached;
import io.factline.signal.SignalEvent.SignalDismissed;
import io.factline.signal.SignalEvent.SignalPromoted;
import io.factline.signal.SignalEvent.SignalReceived;
import io.factline.signal.SignalEvent.SignalReopened;
import io.factline.signal.SignalId;
import io.factline.signal.SignalMember;
import io.factline.signal.SignalPayload;
import io.factline.signal.SignalReading;
import io.factline.time.WrittenTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event about a signal of each type, with every member filled; and one of no incident. */
final class SignalSamples {

    private static final IncidentId INCIDENT = IncidentId.of("019b0000-0000-7000-8000-000000000001");
    private static final SignalId SIGNAL = SignalId.of("019b0000-0000-8000-8000-0000000000a1");
    private static final UUID CONNECTOR = UUID.fromString("019b0000-0000-7000-8000-0000000000c1");

    private SignalSamples() {}

    static List<Event> all() {
        return List.of(
                new SignalReceived(
                        INCIDENT,
                        SIGNAL,
                        CONNECTOR,
                        ProofKind.HMAC,
                        new FittedRule(new Words("/team"), RoutingTest.CONTAINS, new Words("Till security")),
                        new SignalPayload(
                                new Words("application/json"),
                                PayloadEncoding.TEXT,
                                List.of(new Words("{\"id\": \"Q1\""), new Words("}")),
                                List.of(new Words("[")),
                                List.of(new Words("]")),
                                new Words(Sha256.of("{\"id\": \"Q1\"}").text()),
                                12),
                        new SignalReading(
                                new Words("Q1"),
                                new Words("Malware on a server"),
                                new WrittenTime("2013-11-30T12:00:00Z"),
                                new Words("https://example.com/Q1"),
                                new Words("high"),
                                null,
                                List.of(SignalMember.SEVERITY))),
                new SignalAssigned(INCIDENT, SIGNAL),
                new SignalPromoted(INCIDENT, SIGNAL, new FactId("malware-alert")),
                new SignalAttached(INCIDENT, SIGNAL, new FactId("malware-alert")),
                new SignalDismissed(INCIDENT, SIGNAL, new Words("A test of the pager.")),
                new SignalReopened(INCIDENT, SIGNAL, new Words("It was no test.")));
    }

    /** As they are while nobody has said where the signal belongs. */
    static Map<String, Event> unassigned() {
        return Map.of(
                "SignalReceived.v1.unassigned",
                received(),
                "SignalDismissed.v1.unassigned",
                new SignalDismissed(null, SIGNAL, new Words("A test of the pager.")),
                "SignalReopened.v1.unassigned",
                new SignalReopened(null, SIGNAL, new Words("It was no test.")));
    }

    /** Of a sender that says in which status it is. */
    static Map<String, Event> withStatus() {
        return Map.of(
                "SignalReceived.v1.status",
                new SignalReceived(
                        INCIDENT,
                        SIGNAL,
                        CONNECTOR,
                        ProofKind.BEARER,
                        null,
                        new SignalPayload(
                                null,
                                PayloadEncoding.TEXT,
                                List.of(new Words("{}")),
                                List.of(),
                                List.of(),
                                new Words(Sha256.of("{}").text()),
                                2),
                        new SignalReading(
                                null, null, null, null, null, new Words("resolved"), List.of(SignalMember.SEVERITY))));
    }

    private static Event received() {
        return new SignalReceived(
                null,
                SIGNAL,
                CONNECTOR,
                ProofKind.ADDRESS,
                null,
                new SignalPayload(
                        null,
                        PayloadEncoding.BASE64,
                        List.of(new Words("/w==")),
                        List.of(),
                        List.of(),
                        new Words(Sha256.of("x").text()),
                        1),
                new SignalReading(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                SignalMember.ITEMS,
                                SignalMember.ID,
                                SignalMember.SUMMARY,
                                SignalMember.OCCURRED,
                                SignalMember.URL,
                                SignalMember.SEVERITY)));
    }
}
