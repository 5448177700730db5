package io.factline.clock;

import io.factline.fact.Actor;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.Level;
import io.factline.fact.Relation;
import io.factline.fact.Standing;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentSummary;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.Known;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident with facts and duties, for stories about clocks. */
record Given(String kind, @Nullable String sector, List<String> jurisdictions, List<Duty> duties, String asOf) {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A data breach in some jurisdictions, looked at in 2026. */
    static Given breach(String... jurisdictions) {
        return new Given("data-breach", null, List.of(jurisdictions), List.of(), "2026-11-01T00:00:00Z");
    }

    Given of(String otherKind) {
        return new Given(otherKind, sector, jurisdictions, duties, asOf);
    }

    Given in(@Nullable String otherSector) {
        return new Given(kind, otherSector, jurisdictions, duties, asOf);
    }

    Given at(String instant) {
        return new Given(kind, sector, jurisdictions, duties, instant);
    }

    Given with(String... rules) {
        return decided(Arrays.stream(rules)
                .map(rule -> new Duty(new RuleId(rule), false, new Words("Counsel says so.")))
                .toList());
    }

    Given decided(List<Duty> decisions) {
        return new Given(kind, sector, jurisdictions, decisions, asOf);
    }

    IncidentSummary incident() {
        return new IncidentSummary(
                IncidentId.of("0199c0de-0000-7000-8000-000000000001"),
                new IncidentKey("a-breach"),
                "A breach",
                "Somebody",
                kind,
                sector,
                jurisdictions,
                CHICAGO,
                new WrittenTime("2013-12-12").in(CHICAGO),
                null,
                false,
                false,
                List.of(),
                List.of(),
                duties,
                null,
                0,
                0,
                Instant.parse("2013-12-12T00:00:00Z"),
                1,
                1,
                null);
    }

    Known known(Fact... facts) {
        return new Known(incident(), Instant.parse(asOf), List.of(facts), List.of());
    }

    /** The clocks of the duties. */
    List<ClockValue> clocks(Fact... facts) {
        return Clocks.shipped().ofDuties(known(facts));
    }

    /** The clock of the only duty. */
    ClockValue clock(Fact... facts) {
        List<ClockValue> clocks = clocks(facts);
        if (clocks.size() != 1) {
            throw new AssertionError(clocks.size() + " clocks");
        }
        return clocks.getFirst();
    }

    static Fact fact(String id, String occurred, ZoneId zone, FactDetail detail) {
        return fact(id, occurred, zone, Standing.CONFIRMED, List.of(), detail);
    }

    static Fact fact(
            String id, String occurred, ZoneId zone, Standing standing, List<Relation> relations, FactDetail detail) {
        return new Fact(
                        null,
                        new Words("Something happened."),
                        new WrittenTime(occurred),
                        zone,
                        List.of(),
                        standing,
                        null,
                        null,
                        new Actor(new Words("Somebody"), null),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        relations,
                        null,
                        null,
                        detail)
                .atIntake(new FactId(id), zone);
    }

    static DeterminationMade determined(String kind) {
        return new DeterminationMade(new Term(kind), null, null, null);
    }

    static Discovered discovered(@Nullable Level level) {
        return new Discovered(null, level);
    }

    static PartyNotified notice(@Nullable String regime, @Nullable String stage) {
        return new PartyNotified(term("regulator"), term(regime), term(stage), null);
    }

    static @Nullable Term term(@Nullable String text) {
        return text == null ? null : new Term(text);
    }
}
