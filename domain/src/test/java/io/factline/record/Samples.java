package io.factline.record;

import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Audience;
import io.factline.fact.Basis;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactDetail.ApologyIssued;
import io.factline.fact.FactDetail.Disclosed;
import io.factline.fact.FactDetail.Discovered;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.time.WrittenTime;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** One event of each type with every member filled: what the golden files hold. */
final class Samples {

    private static final IncidentId INCIDENT = IncidentId.of("019b0000-0000-7000-8000-000000000001");
    private static final FactId FACT = new FactId("SA-005");

    private Samples() {}

    static List<Event> all() {
        return List.of(
                new IncidentOpened(
                        INCIDENT,
                        new IncidentKey("target-2013-breach"),
                        new Words("Target payment-card breach, 2013"),
                        new Words("Target Corporation"),
                        new Term("data-breach"),
                        new Term("retail"),
                        List.of(new Term("US"), new Term("US-MN")),
                        ZoneId.of("America/Chicago"),
                        new WrittenTime("2013-12-12"),
                        false),
                new KeyReserved(INCIDENT, new IncidentKey("target-2013-breach")),
                new IncidentClosed(INCIDENT, new WrittenTime("2017-05-23")),
                new FactRecorded(INCIDENT, fact("The CEO apologised in a film.")),
                new FactCorrected(INCIDENT, fact("The CEO apologised in four films."), new Words("There were four.")),
                new FactRetracted(INCIDENT, FACT, new Words("It was about another company.")));
    }

    /** A recorded fact of each type, and one that says no more than it must, by the name of its golden file. */
    static Map<String, Event> facts() {
        return Map.of(
                "FactRecorded.v1.Discovered",
                new FactRecorded(
                        INCIDENT,
                        fact("Discovered.", new Discovered(new Words("external"), FactDetail.Level.SUSPICION))),
                "FactRecorded.v1.Disclosed",
                new FactRecorded(
                        INCIDENT,
                        fact("Disclosed.", new Disclosed(new Words("organisation"), false, new Words("late")))),
                "FactRecorded.v1.ApologyIssued",
                new FactRecorded(INCIDENT, fact("Apologised.")),
                "FactRecorded.v1.minimal",
                new FactRecorded(
                        INCIDENT,
                        new Fact(
                                        null,
                                        new Words("Found."),
                                        new WrittenTime("2013"),
                                        null,
                                        List.of(),
                                        Standing.RUMOURED,
                                        Access.INTERNAL,
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of(new Quantity(
                                                new Term("cards"),
                                                BigDecimal.ONE,
                                                null,
                                                null,
                                                null,
                                                Qualifier.EXACT,
                                                null,
                                                null)),
                                        List.of(),
                                        List.of(),
                                        FactDetail.empty("Discovered"))
                                .atIntake(FACT, ZoneId.of("UTC"))));
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
                detail);
    }
}
