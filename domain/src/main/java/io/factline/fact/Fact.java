package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement about what happened, as a client says it and as the record keeps it.
 *
 * @param id drawn by Factline where the client gives none; unique for ever within the incident
 * @param summary one sentence
 * @param occurred when it happened
 * @param zone where it happened, given only where it differs from the home zone of the incident
 * @param tellings who was told when; filled at intake where the client gives none
 * @param detail what facts of this type say; its type is the {@code factType}
 */
public record Fact(
        @Nullable FactId id,
        @JsonProperty(required = true) Words summary,
        @JsonProperty(required = true) WrittenTime occurred,
        @Nullable ZoneId zone,
        List<Telling> tellings,
        @JsonProperty(required = true) Standing standing,
        Access access,
        @Nullable Actor actor,
        List<Audience> audiences,
        List<Term> channels,
        List<Quantity> quantities,
        List<Source> sources,
        List<Relation> relations,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "factType")
        FactDetail detail) {

    private static final int PARTS_MAX = 200;

    public Fact {
        tellings = bounded("tellings", tellings);
        audiences = bounded("audiences", audiences);
        channels = bounded("channels", channels);
        quantities = bounded("quantities", quantities);
        sources = bounded("sources", sources);
        relations = bounded("relations", relations);
        access = access == null ? Access.INTERNAL : access;
        require(detail != null, "A fact needs a factType and a detail, which may be empty: {}.");
        require(summary != null, "A fact needs a summary: one sentence that says what happened.");
        require(occurred != null, "A fact needs occurred: when it happened, as exactly as it is known.");
        require(standing != null, "A fact needs a standing: confirmed, claimed, rumoured or opinion.");
        require(
                standing != Standing.CONFIRMED || !sources.isEmpty() || (actor != null && actor.name() != null),
                "A confirmed fact needs a source or a named witness (actor.name): give one, or record it as claimed.");
    }

    private static <T> List<T> bounded(String name, @Nullable List<T> parts) {
        List<T> given = parts == null ? List.of() : List.copyOf(parts);
        require(given.size() <= PARTS_MAX, "A fact has at most 200 " + name + ".");
        return given;
    }

    /** The id; only a fact that has not passed the intake has none. */
    @JsonIgnore
    public FactId requiredId() {
        if (id == null) {
            throw new IllegalStateException("the id is drawn at intake");
        }
        return id;
    }

    /** The zone; only a fact that has not passed the intake has none. */
    @JsonIgnore
    public ZoneId requiredZone() {
        if (zone == null) {
            throw new IllegalStateException("the zone is set at intake");
        }
        return zone;
    }

    /**
     * The fact as the record keeps it: with id and zone, and with a telling where the client gave none. For an act that is
     * public by nature that is its occurrence, else its earliest source, else the time of recording, which only the log
     * knows.
     */
    public Fact atIntake(FactId named, ZoneId home) {
        for (Telling telling : tellings) {
            require(telling.basis() == null, "The basis of a telling is Factline's to say: leave it out.");
        }
        ZoneId where = zone == null ? home : zone;
        List<Telling> told = tellings.isEmpty() ? List.of(assumedTelling(where)) : tellings;
        return new Fact(
                named,
                summary,
                occurred,
                where,
                told,
                standing,
                access,
                actor,
                audiences,
                channels,
                quantities,
                sources,
                relations,
                detail);
    }

    private Telling assumedTelling(ZoneId where) {
        if (detail.tellsThePublic()) {
            return new Telling(ToldTo.PUBLIC, occurred, null, null, Basis.PUBLIC_ACT);
        }
        Optional<WrittenTime> published = sources.stream()
                .map(Source::publishedAt)
                .filter(time -> time != null && time.certainFrom(where) != null)
                .min(Comparator.comparing(time -> latest(time, where)));
        return published
                .map(time -> new Telling(ToldTo.PUBLIC, time, null, null, Basis.SOURCE))
                .orElseGet(() -> new Telling(ToldTo.ORGANISATION, null, null, null, Basis.RECORDED));
    }

    private static Instant latest(@Nullable WrittenTime time, ZoneId where) {
        Instant latest = time == null ? null : time.certainFrom(where);
        return latest == null ? Instant.MAX : latest;
    }
}
