package io.factline.ui.benchmark;

import io.factline.command.record.Append;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.NewEvent;
import io.factline.command.record.EventIds;
import io.factline.command.record.Origin;
import io.factline.command.record.Submission;
import io.factline.fact.Access;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.OpenIncident;
import io.factline.record.Event;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the benchmark: facts of some 450 bytes, each recorded and then corrected nine times. */
final class Facts {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Words REASON = new Words("It was read wrongly.");
    private static final UUID ACTOR = new UUID(0, 31);
    private static final String TEXT = """
            {"factType": "StatementIssued", "summary": "SUMMARY", "occurred": "2013-12-19", "standing": "claimed",
             "tellings": [{"to": "public", "at": "2013-12-19"}], "audiences": ["customers", "press"],
             "channels": ["press-release"], "sources": [{"publisher": "The company", "publishedAt": "2013-12-19"}],
             "detail": {}}""";
    private static final String SUMMARY =
            "The company confirmed that card data of guests who shopped in its stores may have"
                    + " been taken, and that it works with law enforcement and a forensics firm: statement number ";

    private final Fact like;
    private final IncidentId incident;
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    /** Facts of an incident that nobody else made. */
    Facts(JsonMapper json, IncidentId incident) {
        this.incident = incident;
        this.like = json.readValue(TEXT, Fact.class);
    }

    OpenIncident open() {
        return new OpenIncident(
                incident,
                new IncidentKey("benchmark-" + run),
                new Words("Benchmark"),
                new Words("Nobody"),
                new Term("outage"),
                null,
                List.of(),
                ZONE,
                new WrittenTime("2013"),
                null,
                null);
    }

    /** The address of its incident. */
    String path() {
        return "/api/v1/incidents/" + incident;
    }

    /** The fact with this number as a line of many. */
    String line(long number) {
        return TEXT.replace("SUMMARY", SUMMARY + number).replace('\n', ' ');
    }

    /** That the fact with this number was recorded, as the log takes it. */
    Append append(long number) {
        return append(
                List.of(new NewEvent(
                        new FactRecorded(incident, fact(new FactId("L-" + run + "-" + number), number)), 0)),
                incident);
    }

    /** Events that rely on their incident as it was opened. */
    static Append append(List<NewEvent> events, IncidentId incident) {
        return new Append(events, List.of(new Condition(incident.stream(), 0)), origin());
    }

    /** The incident whose facts they are. */
    IncidentId incident() {
        return incident;
    }

    /** That the fact with this number was recorded, and corrected until it had all its versions. */
    Append history(long number) {
        FactId id = new FactId("H-" + run + "-" + number);
        List<NewEvent> events = IntStream.range(0, Load.EVENTS_EACH)
                .mapToObj(version -> new NewEvent(version(id, number * Load.EVENTS_EACH + version), version))
                .toList();
        return append(events, incident);
    }

    private Event version(FactId id, long number) {
        Fact fact = fact(id, number);
        return number % Load.EVENTS_EACH == 0
                ? new FactRecorded(incident, fact)
                : new FactCorrected(incident, fact, REASON);
    }

    private Fact fact(FactId id, long number) {
        return new Fact(
                id,
                new Words(SUMMARY + number),
                like.occurred(),
                ZONE,
                like.tellings(),
                like.standing(),
                Access.INTERNAL,
                null,
                null,
                like.audiences(),
                like.channels(),
                List.of(),
                like.sources(),
                List.of(),
                null,
                null,
                like.detail());
    }

    /** The command with this number: one that records a fact, or one that corrects it. */
    Object command(long number) {
        FactId id = new FactId("F-" + run + "-" + number / Load.EVENTS_EACH);
        Fact fact = fact(id, number);
        return number % Load.EVENTS_EACH == 0
                ? new RecordFact(incident, fact)
                : new CorrectFact(incident, fact, REASON);
    }

    /** As the intake sends it: with who asks, and what it relies on. */
    CommandMessage<?> message(Object command) {
        List<Condition> conditions =
                command instanceof OpenIncident ? List.of() : List.of(new Condition(incident.stream(), 0));
        return GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Submission.of(origin(), conditions, null).toMetaData());
    }

    private static Origin origin() {
        return new Origin(ACTOR, new Term("api"), EventIds.next(), null, null, Set.of());
    }
}
