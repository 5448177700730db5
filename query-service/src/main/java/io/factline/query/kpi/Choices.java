package io.factline.query.kpi;

import io.factline.fact.Audience;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.kpi.Facet;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiDefinition.Edge;
import io.factline.timeline.Candidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The facts among which a KPI chooses its anchors, as they come one after the other: few, so that a history of many facts can
 * be followed. A fact that never changes, that no other one is tied to and that nobody pinned stays for ever, so of those
 * that are alike but for their time only the first and the last can be chosen.
 */
final class Choices {

    private final UUID incident;

    /** A pair that a relation makes, and the end of a state, are chosen among all. */
    private final boolean fewWillDo;

    private final Map<Key, Integer> versions = new HashMap<>();
    private final Set<String> tied = new HashSet<>();
    private final Map<Key, Version> changing = new LinkedHashMap<>();
    private final Map<Alike, Candidate> first = new HashMap<>();
    private final Map<Alike, Candidate> last = new HashMap<>();

    private record Key(UUID incident, FactId fact) {

        static Key of(Version version) {
            return new Key(version.incident(), version.fact().requiredId());
        }
    }

    private record Alike(String factType, String facet, List<Audience> audiences) {

        static Alike of(Fact fact) {
            return new Alike(fact.detail().factType(), Facet.of(fact.detail()), fact.audiences());
        }
    }

    /**
     * Takes what will come.
     *
     * @param all every version that may come
     * @param pinned facts that a person chose at some time
     */
    Choices(UUID incident, KpiDefinition definition, Collection<Version> all, Set<FactId> pinned) {
        this.incident = incident;
        this.fewWillDo = definition.linked() == null
                && Stream.of(definition.from(), definition.to()).allMatch(anchor -> anchor.edge() == Edge.BEGIN);
        pinned.forEach(fact -> tied.add(fact.text()));
        all.forEach(version -> {
            versions.merge(Key.of(version), 1, Integer::sum);
            version.fact().relations().stream()
                    .filter(relation -> relation.kind().supersedes() || relation.kind() == RelationKind.SAME_AS)
                    .forEach(relation -> {
                        tied.add(version.fact().requiredId().text());
                        tied.add(relation.fact().fact());
                    });
        });
    }

    /** Takes a version that became the current one; of a changing fact, the one before goes. */
    void take(Version version) {
        if (fewWillDo && neverChanges(version)) {
            if (version.shown() && isFirm(version.fact())) {
                Candidate candidate = Candidate.begun(version.fact());
                keep(first, candidate, Candidate.FIRST);
                keep(last, candidate, Candidate.LAST);
            }
        } else {
            changing.put(Key.of(version), version);
        }
    }

    private boolean neverChanges(Version version) {
        return version.incident().equals(incident)
                && versions.getOrDefault(Key.of(version), 0) == 1
                && !tied.contains(version.fact().requiredId().text());
    }

    private static boolean isFirm(Fact fact) {
        return fact.standing() != Standing.OPINION && fact.standing() != Standing.RUMOURED;
    }

    private static void keep(Map<Alike, Candidate> best, Candidate candidate, Comparator<Candidate> order) {
        best.merge(Alike.of(candidate.fact()), candidate, (one, other) -> order.compare(one, other) <= 0 ? one : other);
    }

    /** Those of the incident itself, or those of others that take the place of one of them. */
    List<Fact> facts(boolean here) {
        Stream<Fact> moving = changing.values().stream()
                .filter(version -> version.incident().equals(incident) == here && version.shown())
                .map(Version::fact);
        Stream<Fact> best = Stream.of(first, last)
                .flatMap(candidates -> candidates.values().stream())
                .map(Candidate::fact);
        return here ? Stream.concat(moving, best).toList() : moving.toList();
    }
}
