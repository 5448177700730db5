package io.factline.query.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.factline.clock.ClockValues;
import io.factline.clock.Clocks;
import io.factline.clock.RuleId;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentSummary;
import io.factline.kpi.KpiValues;
import io.factline.kpi.Kpis;
import io.factline.query.timeline.Definitions;
import io.factline.timeline.Known;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineCounts;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineEntry.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the answers to one question must be: everything that is visible is looked through, and nothing is left out. */
final class Model {

    private static final Clocks CLOCKS = Clocks.shipped();

    private final Story story;
    private final Asked asked;
    private final Map<IncidentId, Map<FactId, Version>> state;
    private final List<Version> shown;
    private final Map<Version, List<Related>> incoming = new HashMap<>();

    Model(Story story, Asked asked) {
        this.story = story;
        this.asked = asked;
        this.state = story.at(asked.position());
        this.shown = state.values().stream()
                .flatMap(facts -> facts.values().stream())
                .filter(asked::shows)
                .toList();
        for (Version version : shown) {
            for (Relation relation : version.fact.relations()) {
                target(version, relation)
                        .filter(target -> !target.equals(version))
                        .ifPresent(target -> incoming.computeIfAbsent(target, _ -> new ArrayList<>())
                                .add(new Related(
                                        relation.kind(), true, name(version), Related.State.SHOWN, summary(version))));
            }
        }
    }

    private FactRef name(Version version) {
        String id = version.id().text();
        return new FactRef(
                isHere(version) ? id : story.opening(version.incident()).key() + "/" + id);
    }

    private static String summary(Version version) {
        return version.fact.summary().text();
    }

    private Map<FactId, Version> all() {
        return state.getOrDefault(asked.incident(), Map.of());
    }

    private Stream<Version> here() {
        return shown.stream().filter(this::isHere);
    }

    private boolean isHere(Version version) {
        return version.incident().equals(asked.incident());
    }

    /** The facts of the timeline, in its order. */
    List<TimelineEntry> entries() {
        return here().sorted(comparing(Version::place)
                        .thenComparing(version -> version.id().text()))
                .map(this::entry)
                .toList();
    }

    /** One fact with its relations, also where it was retracted; empty where it lies beyond the cut-offs. */
    Optional<TimelineEntry> fact(FactId id) {
        return reached(id).map(this::entry);
    }

    /** Whether the answer about a fact must be that it is withheld, whatever had happened or been told by then. */
    boolean withholds(FactId id) {
        return Optional.ofNullable(all().get(id)).filter(asked::withholds).isPresent();
    }

    private Optional<Version> reached(FactId id) {
        return Optional.ofNullable(all().get(id)).filter(asked::reaches);
    }

    /** Every version of a fact that this reader may see. */
    List<TimelineEntry> history(FactId id) {
        return story.versions(asked.incident(), id, asked.position()).stream()
                .filter(version -> !asked.withholds(version))
                .map(version -> Entries.of(version, Status.CURRENT, false, List.of()))
                .toList();
    }

    TimelineCounts counts() {
        Map<String, Long> byType = here().collect(
                        Collectors.groupingBy(version -> version.fact.detail().factType(), Collectors.counting()));
        return new TimelineCounts(
                asked.position(), asked.cutoffs(), here().count(), rows(), new TreeMap<>(byType), withheld());
    }

    /** Facts that say the same are one row: each takes the name of the smallest that it can reach. */
    private long rows() {
        Map<FactId, FactId> names = here().collect(Collectors.toMap(Version::id, Version::id));
        boolean moves = true;
        while (moves) {
            moves = false;
            for (Version version : here().toList()) {
                for (Relation relation : version.fact.relations()) {
                    Version other = target(version, relation).orElse(version);
                    if (relation.kind() == RelationKind.SAME_AS && isHere(other) && shown.contains(other)) {
                        FactId least = Stream.of(version, other)
                                .map(one -> names.get(one.id()))
                                .min(comparing(FactId::text))
                                .orElseThrow();
                        moves |= !least.equals(names.put(version.id(), least));
                        moves |= !least.equals(names.put(other.id(), least));
                    }
                }
            }
        }
        return names.values().stream().distinct().count();
    }

    /** Whatever had happened or been told by then: a count that followed that would tell what is in those facts. */
    long withheld() {
        return all().values().stream()
                .filter(version -> !version.retracted && asked.withholds(version))
                .count();
    }

    IncidentSummary summary() {
        return new Decisions(story, asked).summary(here().count(), withheld());
    }

    Kpis kpis() {
        return new Kpis(known());
    }

    KpiValues kpiValues() {
        Kpis kpis = kpis();
        return new KpiValues(
                asked.position(),
                null,
                asked.asOf(),
                asked.cutoffs(),
                Definitions.DIGEST,
                withheld(),
                kpis.values(),
                kpis.promises(),
                kpis.impactRevisions(),
                kpis.commentary(),
                kpis.selfCorrections());
    }

    /**
     * The clocks.
     *
     * @param supposed rules in the place of the duties; none for the duties
     */
    ClockValues clocks(List<RuleId> supposed) {
        Known known = known();
        return new ClockValues(
                asked.position(),
                null,
                asked.asOf(),
                asked.cutoffs(),
                Definitions.DIGEST,
                withheld(),
                supposed.isEmpty() ? CLOCKS.ofDuties(known) : CLOCKS.supposing(supposed, known),
                CLOCKS.unknown(known.incident()),
                CLOCKS.suggestions(known.incident()));
    }

    private Known known() {
        Map<Boolean, List<Fact>> facts = shown.stream()
                .collect(Collectors.partitioningBy(
                        this::isHere, Collectors.mapping(version -> version.fact, Collectors.toList())));
        return new Known(
                summary(), asked.asOf(), facts.getOrDefault(true, List.of()), facts.getOrDefault(false, List.of()));
    }

    private TimelineEntry entry(Version version) {
        List<Related> related = related(version);
        List<Related> seen = related.stream()
                .filter(one -> one.state() == Related.State.SHOWN)
                .toList();
        boolean superseded =
                seen.stream().anyMatch(one -> one.incoming() && one.kind().supersedes());
        boolean contradicted = seen.stream().anyMatch(one -> one.kind() == RelationKind.CONTRADICTS);
        return Entries.of(version, superseded ? Status.SUPERSEDED : Status.CURRENT, contradicted, related);
    }

    private List<Related> related(Version version) {
        List<Related> related = new ArrayList<>();
        if (!version.retracted) {
            version.fact.relations().stream()
                    .filter(relation -> !target(version, relation).equals(Optional.of(version)))
                    .map(relation -> outgoing(version, relation))
                    .forEach(related::add);
        }
        related.addAll(incoming.getOrDefault(version, List.of()));
        Function<Related, @Nullable String> where = one -> one.fact().incident();
        related.sort(comparing(Related::incoming)
                .thenComparing(one -> one.kind().code())
                .thenComparing(where, nullsFirst(naturalOrder()))
                .thenComparing(one -> one.fact().fact()));
        return related;
    }

    private Related outgoing(Version version, Relation relation) {
        Optional<Version> other = target(version, relation);
        Related.State state = other.map(this::state).orElse(Related.State.UNRESOLVED);
        String summary =
                state == Related.State.SHOWN ? other.map(Model::summary).orElse(null) : null;
        return new Related(relation.kind(), false, relation.fact(), state, summary);
    }

    /** That a fact is withheld is said whatever had been told by then, as it is counted. */
    private Related.State state(Version version) {
        if (asked.withholds(version)) {
            return Related.State.WITHHELD;
        }
        if (!asked.reaches(version)) {
            return Related.State.UNRESOLVED;
        }
        return version.retracted ? Related.State.RETRACTED : Related.State.SHOWN;
    }

    /** What a relation points at, as the record says it then; empty where nothing is recorded. */
    private Optional<Version> target(Version from, Relation relation) {
        String where = relation.fact().incident();
        Optional<IncidentId> incident = where == null ? Optional.of(from.incident()) : story.named(where);
        return incident.map(known -> state.getOrDefault(known, Map.of())
                .get(new FactId(relation.fact().fact())));
    }
}
