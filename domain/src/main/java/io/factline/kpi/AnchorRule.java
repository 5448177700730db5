package io.factline.kpi;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.kpi.Anchors.Chosen;
import io.factline.kpi.KpiDefinition.Anchor;
import io.factline.kpi.KpiDefinition.Per;
import io.factline.kpi.KpiDefinition.Pick;
import io.factline.time.Bounds;
import io.factline.time.Occurrence;
import io.factline.timeline.Candidate;
import io.factline.timeline.Known;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the facts at which KPIs start and end, out of those that are visible. */
final class AnchorRule {

    /** What was captured is what people ask for first. */
    private static final Comparator<String> CAPTURE_FIRST =
            Comparator.comparing((String kind) -> !kind.equals("capture")).thenComparing(Comparator.naturalOrder());

    private final Known known;
    private final SameFacts same;
    private final Map<String, List<Fact>> standing;
    /** Many definitions read the same fact, and what its time means is read from a text. */
    private final Map<FactId, Occurrence> occurrences = new HashMap<>();

    AnchorRule(Known known, SameFacts same) {
        this.known = known;
        this.same = same;
        this.standing = known.facts()
                .filter(fact -> fact.standing() != Standing.OPINION && !known.isSuperseded(fact))
                .collect(Collectors.groupingBy(fact -> fact.detail().factType()));
    }

    /** The keys under which a measure is answered: one for each kind that there is, else the plain one where it is asked for. */
    List<KpiKey> keys(KpiDefinition definition) {
        Per per = definition.per();
        if (per == null) {
            return List.of(definition.key());
        }
        Set<String> kinds = Stream.of(definition.from(), definition.to())
                .filter(anchor -> per.divides(anchor.factType()))
                .flatMap(this::facts)
                .flatMap(per::of)
                .collect(Collectors.toCollection(() -> new TreeSet<>(CAPTURE_FIRST)));
        if (kinds.isEmpty()) {
            return switch (per) {
                case EXPOSURE_KIND -> List.of(definition.key());
                case AUDIENCE -> List.of();
            };
        }
        return kinds.stream().map(definition.key()::with).toList();
    }

    /** The anchors of a value. */
    Anchors anchors(KpiDefinition definition, KpiKey key) {
        List<Candidate> starts = candidates(definition, AnchorSide.FROM, key);
        List<Candidate> ends = candidates(definition, AnchorSide.TO, key);
        FactId from = pin(key, AnchorSide.FROM);
        FactId to = pin(key, AnchorSide.TO);
        RelationKind linked = definition.linked();
        if (linked != null) {
            return linked(definition, linked, starts, Choice.of(starts, from), ends, to);
        }
        return new Anchors(
                choose(starts, from, definition.from().pick()),
                choose(ends, to, definition.to().pick()),
                starts,
                ends);
    }

    /** The pair is made by the relation: first the earliest answer to any start, then the first start that it answers. */
    private Anchors linked(
            KpiDefinition definition,
            RelationKind linked,
            List<Candidate> starts,
            Choice open,
            List<Candidate> ends,
            @Nullable FactId pinned) {
        Map<FactId, Set<FactId>> pointing = same.pointing(linked);
        Set<FactId> asked =
                open.candidates().stream().map(start -> same.name(start.fact())).collect(Collectors.toSet());
        Predicate<Candidate> answers = end -> answered(pointing, end).stream().anyMatch(asked::contains);
        Chosen to = choose(
                ends.stream().filter(answers).toList(), pinned, definition.to().pick());
        Predicate<Candidate> isAnswered =
                start -> to == null || answered(pointing, to.candidate()).contains(same.name(start.fact()));
        Chosen from = choose(
                open.candidates().stream().filter(isAnswered).toList(),
                null,
                definition.from().pick());
        return new Anchors(from == null ? null : new Chosen(from.candidate(), open.pinned()), to, starts, ends);
    }

    /** What an end answers, by name. */
    private Set<FactId> answered(Map<FactId, Set<FactId>> pointing, Candidate end) {
        return pointing.getOrDefault(same.name(end.fact()), Set.of());
    }

    /** The facts to choose from: where a person has chosen one of them, only that. */
    private record Choice(List<Candidate> candidates, boolean pinned) {

        static Choice of(List<Candidate> candidates, @Nullable FactId pin) {
            List<Candidate> pinned = candidates.stream()
                    .filter(candidate -> candidate.id().equals(pin))
                    .toList();
            return pinned.isEmpty() ? new Choice(candidates, false) : new Choice(pinned, true);
        }
    }

    private static @Nullable Chosen choose(List<Candidate> candidates, @Nullable FactId pin, Pick pick) {
        Choice which = Choice.of(candidates, pin);
        return which.candidates().stream()
                .min(order(pick))
                .map(winner -> new Chosen(winner, which.pinned()))
                .orElse(null);
    }

    private static Comparator<Candidate> order(Pick pick) {
        return switch (pick) {
            case FIRST -> Candidate.FIRST;
            case LAST -> Candidate.LAST;
        };
    }

    private List<Candidate> candidates(KpiDefinition definition, AnchorSide side, KpiKey key) {
        Anchor anchor = definition.anchor(side);
        Per per = definition.per();
        return facts(anchor)
                .filter(fact -> per == null || !per.divides(anchor.factType()) || isOf(per, key.kind(), fact))
                .flatMap(fact -> candidate(anchor, fact))
                .toList();
    }

    /** Without a kind, the facts that leave it open count. */
    private static boolean isOf(Per per, @Nullable String kind, Fact fact) {
        return kind == null ? per.of(fact).findAny().isEmpty() : per.of(fact).anyMatch(kind::equals);
    }

    private Stream<Fact> facts(Anchor anchor) {
        String facet = anchor.facet();
        return standing.getOrDefault(anchor.factType(), List.of()).stream()
                .filter(fact -> anchor.rumoured() || fact.standing() != Standing.RUMOURED)
                .filter(fact -> facet == null || facet.equals(Facet.of(fact.detail())));
    }

    private Stream<Candidate> candidate(Anchor anchor, Fact fact) {
        Bounds at = anchor.edge()
                .of(occurrences.computeIfAbsent(
                        fact.requiredId(), _ -> fact.occurred().in(fact.requiredZone())));
        return at == null ? Stream.empty() : Stream.of(new Candidate(fact, at));
    }

    private @Nullable FactId pin(KpiKey key, AnchorSide side) {
        return known.incident().pins().stream()
                .filter(pin -> pin.kpi().equals(key) && pin.side() == side)
                .map(Pin::fact)
                .findFirst()
                .orElse(null);
    }
}
