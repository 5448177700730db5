package io.factline.command;

import io.factline.account.Role;
import io.factline.command.record.Origin;
import io.factline.command.record.Submission;
import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand;
import io.factline.fact.FactId;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentCommand;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.OpenIncident;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** The starting points of the tests of decisions. */
public final class Given {

    /** Whoever sends a command. */
    public static final UUID SOMEBODY = UUID.fromString("019b0000-0000-7000-8000-00000000000a");

    public static final IncidentId INCIDENT = IncidentId.of("019b0000-0000-7000-8000-000000000001");
    public static final IncidentKey KEY = new IncidentKey("checkout-outage");
    public static final FactId FACT = new FactId("F-1");

    private Given() {}

    public static <T> FixtureConfiguration<T> aggregate(Class<T> type) {
        return new AggregateTestFixture<>(type).registerCommandTargetResolver(Given::target);
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        String stream = switch (message.getPayload()) {
            case IncidentCommand command -> command.incident().stream();
            case FactCommand command -> command.id().stream(command.incident());
            default ->
                throw new IllegalArgumentException(message.getPayloadType().getName());
        };
        return new VersionedAggregateIdentifier((Object) stream, null);
    }

    public static OpenIncident openIncident() {
        return new OpenIncident(
                INCIDENT,
                KEY,
                new Words("Checkout outage"),
                new Words("Target Corporation"),
                new Term("outage"),
                null,
                List.of(new Term("US")),
                ZoneId.of("America/Chicago"),
                new WrittenTime("2014-06-15"),
                null,
                null);
    }

    public static IncidentOpened incidentOpened() {
        return new IncidentOpened(
                INCIDENT,
                KEY,
                new Words("Checkout outage"),
                new Words("Target Corporation"),
                new Term("outage"),
                null,
                List.of(new Term("US")),
                ZoneId.of("America/Chicago"),
                new WrittenTime("2014-06-15"),
                false,
                null);
    }

    public static Fact fact(String summary) {
        return fact(summary, Access.INTERNAL, null);
    }

    /** A fact of which nobody said who may read it. */
    public static Fact factForWhoever(String summary) {
        return fact(summary, null, null);
    }

    /** A fact that somebody did or said. */
    public static Fact factOf(String summary, Actor actor) {
        return fact(summary, Access.INTERNAL, actor);
    }

    private static Fact fact(String summary, @Nullable Access access, @Nullable Actor actor) {
        return new Fact(
                FACT,
                new Words(summary),
                new WrittenTime("2014-06-15T20"),
                ZoneId.of("America/Chicago"),
                List.of(),
                Standing.CLAIMED,
                access,
                null,
                actor,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                new Discovered(null, null));
    }

    public static Source source(String publisher) {
        return new Source(new Words(publisher), null, null, null, null, null);
    }

    public static Telling telling(ToldTo to) {
        return new Telling(to, new WrittenTime("2014-06-15T21"), null, null, null);
    }

    /** What travels with the command of somebody who may read privileged facts. */
    public static Map<String, Object> asCounsel() {
        return as(Role.EDITOR, Role.COUNSEL);
    }

    /** What travels with the command of somebody who may write, but not read privileged facts. */
    public static Map<String, Object> asEditor() {
        return as(Role.EDITOR);
    }

    /** What travels with the command of somebody who looks after all. */
    public static Map<String, Object> asAdministrator() {
        return as(Role.ADMINISTRATOR);
    }

    private static Map<String, Object> as(Role... roles) {
        Origin origin = new Origin(SOMEBODY, new Term("api"), SOMEBODY, null, null, Set.of(roles));
        return Submission.of(origin, List.of(), null).toMetaData();
    }
}
