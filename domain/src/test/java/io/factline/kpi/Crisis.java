package io.factline.kpi;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentSummary;
import io.factline.record.Words;
import io.factline.time.Occurrence;
import io.factline.time.WrittenTime;
import io.factline.timeline.Known;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a crisis in Chicago; open since 1 December 2013 and asked about at noon of the 31st, unless it says otherwise. */
final class Crisis {

    static final ZoneId HOME = ZoneId.of("America/Chicago");

    private final List<Fact> facts;
    private final List<Pin> pins = new ArrayList<>();
    private String key = "a-crisis";
    private Occurrence opened = at("2013-12-01");
    private @Nullable Occurrence closed;
    private Instant asOf = Instant.parse("2013-12-31T18:00:00Z");

    private Crisis(List<Fact> facts) {
        this.facts = facts;
    }

    static Crisis of(Draft... facts) {
        return new Crisis(Stream.of(facts).map(Draft::fact).toList());
    }

    static Crisis of(List<Fact> facts) {
        return new Crisis(facts);
    }

    Crisis named(String name) {
        key = name;
        return this;
    }

    Crisis asOf(String now) {
        asOf = Instant.parse(now);
        return this;
    }

    Crisis opened(String when) {
        opened = at(when);
        return this;
    }

    Crisis closed(String when) {
        closed = at(when);
        return this;
    }

    Crisis pinned(String kpi, AnchorSide side, String fact) {
        pins.add(new Pin(new KpiKey(kpi), side, new FactId(fact), new Words("It is the right one.")));
        return this;
    }

    KpiValue value(String kpi) {
        return new Kpis(known()).value(new KpiKey(kpi)).orElseThrow();
    }

    Kpis kpis() {
        return new Kpis(known());
    }

    Known known() {
        return new Known(
                new IncidentSummary(
                        IncidentId.of("019b0000-0000-7000-8000-000000000001"),
                        new IncidentKey(key),
                        "A crisis",
                        "An organisation",
                        "data-breach",
                        null,
                        List.of(),
                        HOME,
                        opened,
                        closed,
                        false,
                        false,
                        List.of(),
                        pins,
                        List.of(),
                        null,
                        facts.size(),
                        0,
                        Instant.parse("2013-12-01T06:00:00Z"),
                        1,
                        1,
                        null),
                asOf,
                facts,
                List.of());
    }

    private static Occurrence at(String when) {
        return new WrittenTime(when).in(HOME);
    }
}
