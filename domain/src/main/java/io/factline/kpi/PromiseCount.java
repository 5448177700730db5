package io.factline.kpi;

import io.factline.fact.CommunicationDetail.Outcome;
import io.factline.fact.CommunicationDetail.PromiseMade;
import io.factline.fact.CommunicationDetail.PromiseResolved;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.timeline.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts promises and how they ended: by the earliest end that says how. A promise of which it is only known that it ended is
 * neither open nor kept, late or broken. Rumours, opinions and what is superseded do not count.
 */
final class PromiseCount {

    private static final int DIGITS = 3;

    private PromiseCount() {}

    static Promises of(Known known, SameFacts same) {
        Map<FactId, List<Candidate>> made = same.once(begun(known, PromiseMade.class));
        Map<FactId, List<Candidate>> ends = ends(known, same, made.keySet());
        Map<Outcome, Long> ended = new EnumMap<>(Outcome.class);
        ends.values().forEach(of -> {
            Outcome outcome = outcome(of);
            if (outcome != null) {
                ended.merge(outcome, 1L, Long::sum);
            }
        });
        List<List<Candidate>> open = made.entrySet().stream()
                .filter(promise -> !ends.containsKey(promise.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        long kept = ended.getOrDefault(Outcome.KEPT, 0L);
        long late = ended.getOrDefault(Outcome.LATE, 0L);
        long broken = ended.getOrDefault(Outcome.BROKEN, 0L);
        return new Promises(
                made.size(),
                kept,
                late,
                broken,
                open.size(),
                open.stream().filter(PromiseCount::isUndated).count(),
                ratio(kept, kept + late + broken),
                Stream.of(made, ends)
                        .flatMap(groups -> groups.values().stream().flatMap(List::stream))
                        .sorted(Candidate.FIRST)
                        .map(Candidate::id)
                        .distinct()
                        .toList());
    }

    /** By promise, the facts that end it, the earliest first. */
    private static Map<FactId, List<Candidate>> ends(Known known, SameFacts same, Set<FactId> made) {
        Map<FactId, Set<FactId>> resolving = same.pointing(RelationKind.RESOLVES);
        Map<FactId, List<Candidate>> ends = new HashMap<>();
        begun(known, PromiseResolved.class)
                .sorted(Candidate.FIRST)
                .forEach(end -> resolving.getOrDefault(same.name(end.fact()), Set.of()).stream()
                        .filter(made::contains)
                        .forEach(promise -> ends.computeIfAbsent(promise, _ -> new ArrayList<>())
                                .add(end)));
        return ends;
    }

    private static Stream<Candidate> begun(Known known, Class<?> type) {
        return known.anchors().filter(fact -> type.isInstance(fact.detail())).map(Candidate::begun);
    }

    private static @Nullable Outcome outcome(List<Candidate> ends) {
        return ends.stream()
                .flatMap(end -> end.fact().detail() instanceof PromiseResolved(Outcome outcome) && outcome != null
                        ? Stream.of(outcome)
                        : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    private static boolean isUndated(List<Candidate> promise) {
        return promise.stream()
                .noneMatch(made -> made.fact().detail() instanceof PromiseMade detail && detail.dueBy() != null);
    }

    private static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
