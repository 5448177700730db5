package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.factline.record.Form;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement about what happened, as a client says it and as the record keeps it.
 *
 * @param id drawn by Factline where the client gives none; unique for ever within the incident
 * @param summary one sentence
 * @param occurred when it happened
 * @param zone where it happened, given only where it differs from the home zone of the incident
 * @param tellings who was told when; filled at intake where the client gives none
 * @param access internal where a new fact gives none; a correction keeps what it is
 * @param track given only where it is not the one of its type
 * @param external where it comes from another system
 * @param attributes what the client keeps with it beyond what Factline knows of
 * @param detail what facts of this type say; its type is the {@code factType}
 */
public record Fact(
        @Nullable FactId id,
        @JsonProperty(required = true) Words summary,
        @JsonProperty(required = true) WrittenTime occurred,
        @Nullable ZoneId zone,
        @Form(max = Members.ENTRIES_MAX) List<Telling> tellings,
        @JsonProperty(required = true) Standing standing,
        @Nullable Access access,
        @Nullable Track track,
        @Nullable Actor actor,
        @Form(max = Members.ENTRIES_MAX) List<Audience> audiences,
        @Form(max = Members.ENTRIES_MAX) List<Term> channels,
        @Form(max = Members.ENTRIES_MAX) List<Quantity> quantities,
        @Form(max = Members.ENTRIES_MAX) List<Source> sources,
        @Form(max = Members.ENTRIES_MAX) List<Relation> relations,
        @Nullable External external,
        @Nullable Attributes attributes,

        @JsonTypeInfo(
                use = JsonTypeInfo.Id.SIMPLE_NAME,
                include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                property = "factType")
        FactDetail detail) {

    public Fact {
        tellings = Members.listed("tellings", tellings);
        audiences = Members.listed("audiences", audiences);
        channels = Members.listed("channels", channels);
        quantities = Members.listed("quantities", quantities);
        sources = Members.listed("sources", sources);
        relations = Members.listed("relations", relations);
        attributes = attributes == null || attributes.values().isEmpty() ? null : attributes;
        require(detail != null, "A fact needs a factType and a detail, which may be empty: {}.");
        require(summary != null, "A fact needs a summary: one sentence that says what happened.");
        require(occurred != null, "A fact needs occurred: when it happened, as exactly as it is known.");
        require(standing != null, "A fact needs a standing: confirmed, claimed, rumoured or opinion.");
        require(
                bears(standing, sources, actor),
                "A confirmed fact needs a source or a named witness (actor.name): give one, or record it as claimed.");
    }

    private static boolean bears(Standing firmness, List<Source> cited, @Nullable Actor witness) {
        return firmness != Standing.CONFIRMED || !cited.isEmpty() || (witness != null && witness.name() != null);
    }

    /** Whether it may stand that firmly. */
    public boolean bears(Standing firmness) {
        return bears(firmness, sources, actor);
    }

    /** The id; only a fact that has not passed the intake has none. */
    @JsonIgnore
    public FactId requiredId() {
        return atIntake(id);
    }

    /** The zone; only a fact that has not passed the intake has none. */
    @JsonIgnore
    public ZoneId requiredZone() {
        return atIntake(zone);
    }

    /** Who may read it; only a fact that has not passed the intake leaves it open. */
    @JsonIgnore
    public Access requiredAccess() {
        return atIntake(access);
    }

    private static <T> T atIntake(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the id, the zone and the access are set at intake");
        }
        return part;
    }

    /** The track on which it stands. */
    @JsonIgnore
    public Track lane() {
        return track == null ? detail.track() : track;
    }

    /**
     * The fact as the record keeps it: with id and zone, and with a telling where the client gave none. For an act that is
     * public by nature that is its occurrence, else its earliest source, else the time of recording, which only the log
     * knows.
     */
    public Fact atIntake(FactId named, ZoneId home) {
        require(
                external == null || external.factId().equals(named),
                "A fact from another system gets its id from the system and its id there: leave the id out.");
        require(
                relations.stream().noneMatch(relation -> relation.fact().text().equals(named.text())),
                "A fact cannot relate to itself.");
        tellings.forEach(Telling::requireUnfounded);
        ZoneId where = zone == null ? home : zone;
        List<Telling> told = tellings.isEmpty() ? List.of(assumedTelling(where)) : tellings;
        return with(named, where, told, standing, access, sources, external);
    }

    /** The same fact, for other readers. */
    public Fact readableBy(Access readers) {
        return with(id, zone, tellings, standing, readers, sources, external);
    }

    /** The same fact, from another system. */
    public Fact from(External origin) {
        return with(id, zone, tellings, standing, access, sources, origin);
    }

    /** The same fact, with these ties to others. */
    public Fact relating(List<Relation> others) {
        return new Fact(
                id,
                summary,
                occurred,
                zone,
                tellings,
                standing,
                access,
                track,
                actor,
                audiences,
                channels,
                quantities,
                sources,
                others,
                external,
                attributes,
                detail);
    }

    /** The same fact under this id. */
    public Fact named(FactId named) {
        return with(named, zone, tellings, standing, access, sources, external);
    }

    /** The same fact, told to somebody else too. */
    public Fact told(Telling telling) {
        return with(id, zone, joined(tellings, telling), standing, access, sources, external);
    }

    /** The same fact, standing more or less firmly. */
    public Fact standing(Standing now) {
        return with(id, zone, tellings, now, access, sources, external);
    }

    /** The same fact, said by another source too. */
    public Fact saidBy(Source source) {
        return with(id, zone, tellings, standing, access, joined(sources, source), external);
    }

    private static <T> List<T> joined(List<T> parts, T one) {
        return Stream.concat(parts.stream(), Stream.of(one)).toList();
    }

    private Fact with(
            @Nullable FactId named,
            @Nullable ZoneId where,
            List<Telling> told,
            Standing firmness,
            @Nullable Access readers,
            List<Source> cited,
            @Nullable External origin) {
        return new Fact(
                named,
                summary,
                occurred,
                where,
                told,
                firmness,
                readers,
                track,
                actor,
                audiences,
                channels,
                quantities,
                cited,
                relations,
                origin,
                attributes,
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
