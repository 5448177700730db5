package io.factline.kpi;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.time.Bounds;
import io.factline.timeline.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the value of a KPI from moment to moment, as more was told or as the record grew. */
public final class KpiHistories {

    /**
     * A moment at which something arrived.
     *
     * @param at null for what was known before anything was
     * @param position of the record at that moment, where it is the record that is followed
     * @param known from then on
     * @param arrived the facts that were told, recorded or changed at that moment, in the order in which they are to be shown
     */
    public record Moment(@Nullable Instant at, @Nullable Long position, Known known, List<FactId> arrived) {}

    /** What makes a step when it changes. A running value has no length of its own: it is told by where it starts. */
    private record Mark(
            KpiStatus status,
            @Nullable AnchorFact from,
            @Nullable AnchorFact to,
            @Nullable Standing standing,
            @Nullable Duration min,
            @Nullable Duration max,
            @Nullable Long days,
            @Nullable Bounds start) {

        static Mark of(KpiValue value, KpiDefinition definition, Known known) {
            boolean runs = value.status() == KpiStatus.RUNNING;
            return new Mark(
                    value.status(),
                    value.from(),
                    value.to(),
                    value.standing(),
                    runs ? null : value.min(),
                    runs ? null : value.max(),
                    value.days(),
                    start(value.from(), definition, known));
        }

        private static @Nullable Bounds start(@Nullable AnchorFact from, KpiDefinition definition, Known known) {
            return from == null
                    ? null
                    : known.fact(from.fact())
                            .map(fact ->
                                    definition.from().edge().of(fact.occurred().in(fact.requiredZone())))
                            .orElse(null);
        }
    }

    private KpiHistories() {}

    /**
     * The steps of one KPI: the value at the first moment, and each that differs from the one before in status, anchors,
     * standing or length.
     *
     * @param key of a definition
     * @param moments in their order; read once
     */
    public static List<KpiHistory.Step> steps(KpiKey key, Iterable<Moment> moments) {
        KpiDefinition definition = KpiDefinitions.named(key)
                .orElseThrow(() -> new IllegalArgumentException("no definition has the key " + key));
        List<KpiHistory.Step> steps = new ArrayList<>();
        List<FactId> parts = List.of();
        Mark mark = null;
        for (Moment moment : moments) {
            KpiValue value = new Kpis(moment.known()).value(definition, key);
            Mark now = Mark.of(value, definition, moment.known());
            if (!now.equals(mark)) {
                steps.add(new KpiHistory.Step(moment.at(), moment.position(), value, by(moment, parts, value.facts())));
            }
            parts = value.facts();
            mark = now;
        }
        return List.copyOf(steps);
    }

    /** Those that are part of the value, were part of it, or superseded what was. */
    private static List<FactId> by(Moment moment, List<FactId> before, List<FactId> after) {
        Set<FactId> parts = new HashSet<>(before);
        parts.addAll(after);
        return moment.arrived().stream()
                .filter(id -> parts.contains(id)
                        || moment.known()
                                .fact(id)
                                .filter(fact -> supersedes(moment.known(), fact, before))
                                .isPresent())
                .distinct()
                .toList();
    }

    private static boolean supersedes(Known known, Fact fact, List<FactId> facts) {
        return Arrays.stream(RelationKind.values())
                .filter(RelationKind::supersedes)
                .flatMap(kind -> known.related(fact, kind))
                .anyMatch(other -> facts.contains(other.requiredId()));
    }
}
