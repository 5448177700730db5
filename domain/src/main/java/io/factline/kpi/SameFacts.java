package io.factline.kpi;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.timeline.Known;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which visible facts are the same fact from several sources: those tied by {@code sameAs}, directly or through others. They
 * count once, and what one of them points at by a relation, all of them do.
 */
final class SameFacts {

    private final Known known;
    private final Map<FactId, FactId> nearer = new HashMap<>();

    SameFacts(Known known) {
        this.known = known;
        known.facts()
                .forEach(fact -> known.related(fact, RelationKind.SAME_AS)
                        .forEach(other -> tie(fact.requiredId(), other.requiredId())));
    }

    private void tie(FactId one, FactId other) {
        FactId mine = name(one);
        FactId theirs = name(other);
        // the smaller id names them all, so that the order of the facts does not matter
        if (mine.text().compareTo(theirs.text()) < 0) {
            nearer.put(theirs, mine);
        } else if (!mine.equals(theirs)) {
            nearer.put(mine, theirs);
        }
    }

    private FactId name(FactId fact) {
        FactId at = fact;
        for (FactId next = nearer.get(at); next != null; next = nearer.get(at)) {
            at = next;
        }
        return at;
    }

    /** What all facts that say the same have in common: the smallest of their ids. */
    FactId name(Fact fact) {
        return name(fact.requiredId());
    }

    /** Facts that say the same in one list, the one that represents them first. */
    Map<FactId, List<Candidate>> once(Stream<Candidate> candidates) {
        return candidates
                .sorted(Candidate.FIRST)
                .collect(Collectors.groupingBy(
                        candidate -> name(candidate.fact()), LinkedHashMap::new, Collectors.toList()));
    }

    /** By the names of what carries a relation, the names of what it points at. */
    Map<FactId, Set<FactId>> pointing(RelationKind kind) {
        Map<FactId, Set<FactId>> pointing = new HashMap<>();
        known.facts()
                .forEach(fact -> known.related(fact, kind)
                        .forEach(other -> pointing.computeIfAbsent(name(fact), _ -> new HashSet<>())
                                .add(name(other))));
        return pointing;
    }
}
