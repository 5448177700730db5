package io.factline.record;

import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Attributes;
import io.factline.fact.Audience;
import io.factline.fact.Basis;
import io.factline.fact.CommunicationDetail.ApologyIssued;
import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.DisputeSettled;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactEvent.FactTold;
import io.factline.fact.FactEvent.SourceAttached;
import io.factline.fact.FactEvent.StandingChanged;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.FactTypes;
import io.factline.fact.OperationsDetail;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.fact.Track;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.time.WrittenTime;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One event of each type with every member filled: what the golden files hold. */
final class Samples {

    private static final IncidentId INCIDENT = IncidentId.of("019b0000-0000-7000-8000-000000000001");
    private static final FactId FACT = new FactId("SA-005");

    private Samples() {}

    static List<Event> all() {
        return Stream.of(IncidentSamples.all(), aboutFacts(), ImportSamples.all(), SignalSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> aboutFacts() {
        return List.of(
                new FactRecorded(INCIDENT, fact("The CEO apologised in a film.")),
                new FactCorrected(INCIDENT, fact("The CEO apologised in four films."), new Words("There were four.")),
                new FactRetracted(INCIDENT, FACT, new Words("It was about another company.")),
                new FactTold(
                        INCIDENT,
                        FACT,
                        new Telling(
                                ToldTo.BANKS,
                                new WrittenTime("2013-12-19T08~"),
                                new Words("Target Corporation"),
                                new Words("a letter"),
                                null)),
                new FactDisputed(INCIDENT, FACT, new Words("The chain denies it.")),
                new DisputeSettled(INCIDENT, FACT, new Words("The chain confirmed it after all.")),
                new StandingChanged(INCIDENT, FACT, Standing.CONFIRMED, new Words("The police confirmed it.")),
                new AccessChanged(INCIDENT, FACT, Access.PRIVILEGED, new Words("Counsel asked for it.")),
                new SourceAttached(
                        INCIDENT,
                        FACT,
                        new Source(
                                new Words("A paper"),
                                new Words("The film"),
                                new Words("https://paper.example/film"),
                                new WrittenTime("2013-12-21"),
                                new Words("sorry"),
                                new WrittenTime("2020-03-27T17:17:59-07:00"))));
    }

    /** A recorded fact of each type, and one that says no more than it must, by the name of its golden file. */
    static Map<String, Event> facts() {
        Map<String, Event> facts = new LinkedHashMap<>();
        for (String type : FactTypes.NAMES) {
            FactDetail detail = filled(FactTypes.empty(type).getClass());
            facts.put("FactRecorded.v1." + type, new FactRecorded(INCIDENT, fact(type + ".", detail)));
        }
        // these three were released before the others, with words of their own
        facts.put(
                "FactRecorded.v1.Discovered",
                new FactRecorded(
                        INCIDENT,
                        fact("Discovered.", new Discovered(new Words("external"), OperationsDetail.Level.SUSPICION))));
        facts.put(
                "FactRecorded.v1.Disclosed",
                new FactRecorded(
                        INCIDENT,
                        fact("Disclosed.", new Disclosed(new Words("organisation"), false, new Words("late")))));
        facts.put("FactRecorded.v1.ApologyIssued", new FactRecorded(INCIDENT, fact("Apologised.")));
        facts.put("FactRecorded.v1.minimal", new FactRecorded(INCIDENT, minimal()));
        facts.put("FactRecorded.v1.external", new FactRecorded(INCIDENT, external()));
        facts.put("FactRecorded.v1.imported", new FactRecorded(INCIDENT, minimal(), ImportSamples.row()));
        return facts;
    }

    /** A detail in which every member says something: its own name where it can. */
    private static FactDetail filled(Class<? extends FactDetail> type) {
        RecordComponent[] members = type.getRecordComponents();
        Object[] values = Arrays.stream(members).map(Samples::filled).toArray();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object filled(RecordComponent member) {
        String name = member.getName();
        Class<?> type = member.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        if (type == List.class) {
            return name.equals("basis")
                    ? List.of(new FactRef("T13-001"), new FactRef("target-2014-checkout-outage/SB-001"))
                    : List.of(new Words("first of " + name), new Words("second of " + name));
        }
        return Objects.requireNonNull(
                Map.<Class<?>, Object>of(
                                Words.class, new Words("the " + name),
                                Term.class, new Term(name),
                                Boolean.class, true,
                                BigDecimal.class, new BigDecimal("12.50"),
                                Integer.class, 2007,
                                WrittenTime.class, new WrittenTime("2014-01-10~"),
                                IncidentRef.class, new IncidentRef("target-2013-breach"))
                        .get(type),
                name);
    }

    private static Fact minimal() {
        return new Fact(
                        null,
                        new Words("Found."),
                        new WrittenTime("2013"),
                        null,
                        List.of(),
                        Standing.RUMOURED,
                        Access.INTERNAL,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Quantity(
                                new Term("cards"), BigDecimal.ONE, null, null, null, Qualifier.EXACT, null, null)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        FactTypes.empty("Discovered"))
                .atIntake(FACT, ZoneId.of("UTC"));
    }

    /** What a machine sends: an origin, a track of its own, and attributes of every kind. */
    private static Fact external() {
        External origin = new External(
                new Term("jira"), new ExternalId("CRISIS-42"), new Words("https://jira.example/browse/CRISIS-42"), 7L);
        JsonNode attributes = EventJson.tree(
                "{\"priority\":\"high\",\"votes\":3,\"score\":4.50,\"open\":true,\"labels\":[\"pos\",1],\"by/who\":{\"team\":\"red\"}}");
        return new Fact(
                        null,
                        new Words("The registers stopped."),
                        new WrittenTime("2014-06-15T18~"),
                        null,
                        List.of(),
                        Standing.CLAIMED,
                        Access.PRIVILEGED,
                        Track.MARKET,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        origin,
                        Attributes.of(attributes),
                        FactTypes.empty("ServiceDegraded"))
                .atIntake(origin.factId(), ZoneId.of("America/Chicago"));
    }

    static Fact fact(String summary) {
        return fact(
                summary,
                new ApologyIssued(
                        new Words("video"),
                        new Words("CEO"),
                        new Words("data theft"),
                        new Words("apology"),
                        new Words("https://video.example/1")));
    }

    static Fact fact(String summary, FactDetail detail) {
        return new Fact(
                FACT,
                new Words(summary),
                new WrittenTime("2013-12-20"),
                ZoneId.of("America/Chicago"),
                List.of(new Telling(
                        ToldTo.PUBLIC,
                        new WrittenTime("2013-12-20"),
                        new Words("Target Corporation"),
                        new Words("YouTube"),
                        Basis.STATED)),
                Standing.CONFIRMED,
                Access.OPEN,
                null,
                new Actor(new Words("Gregg Steinhafel"), new Words("CEO")),
                List.of(Audience.CUSTOMERS, Audience.LAW_ENFORCEMENT),
                List.of(new Term("youtube")),
                List.of(new Quantity(
                        new Term("videos"),
                        new BigDecimal("4"),
                        new BigDecimal("3.5"),
                        new BigDecimal("4.50"),
                        new Term("films"),
                        Qualifier.ABOUT,
                        new Term("USD"),
                        new Term("US"))),
                List.of(
                        new Source(
                                new Words("Le Furet du Retail"),
                                new Words("Target s'excuse"),
                                new Words("https://blog.example/target"),
                                new WrittenTime("[2013-12-26..2014-01-09]"),
                                new Words("s'est excusé"),
                                new WrittenTime("2020-03-27T17:17:59-07:00")),
                        new Source(new Words("RetailWire"), null, null, null, null, null)),
                List.of(new Relation(RelationKind.SAME_AS, new FactRef("T13-024"))),
                null,
                null,
                detail);
    }
}
