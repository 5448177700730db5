package io.factline.kpi;

import io.factline.fact.FactId;
import io.factline.fact.OperationsDetail.ImpactEstimated;
import io.factline.fact.Quantity;
import io.factline.fact.RelationKind;
import io.factline.record.Term;
import io.factline.timeline.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Estimates of the damage in the order in which they were certainly made. One of which it is not known by when it was made has
 * no place in that order and is left out, as are rumours, opinions and what is superseded.
 */
final class ImpactSeries {

    private static final int DIGITS = 3;

    /** What numbers must agree in to be compared. */
    private record Measure(
            Term name,
            @Nullable Term scope,
            @Nullable Term unit,
            @Nullable Term currency) {

        static final Comparator<Measure> BY_TEXT = Comparator.comparing(
                        (Measure measure) -> measure.name().text())
                .thenComparing(measure -> text(measure.scope()))
                .thenComparing(measure -> text(measure.unit()))
                .thenComparing(measure -> text(measure.currency()));

        private static String text(@Nullable Term term) {
            return term == null ? "" : term.text();
        }
    }

    /** A number, and the fact that says it. */
    private record Estimate(Candidate by, BigDecimal value) {

        boolean isImpact() {
            return by.fact().detail() instanceof ImpactEstimated;
        }
    }

    private final SameFacts same;
    private final Map<FactId, Set<FactId>> revising;
    private final Map<FactId, Set<FactId>> contradicting;
    private final Map<Measure, List<Estimate>> numbers = new TreeMap<>(Measure.BY_TEXT);

    ImpactSeries(Known known, SameFacts same) {
        this.same = same;
        this.revising = same.pointing(RelationKind.REVISES);
        this.contradicting = same.pointing(RelationKind.CONTRADICTS);
        known.anchors()
                .filter(fact -> !fact.quantities().isEmpty())
                .map(Candidate::begun)
                .filter(candidate -> candidate.at().latest() != null)
                .sorted(Candidate.FIRST)
                .forEach(this::add);
    }

    /** Where a fact says a number twice, the first one counts. */
    private void add(Candidate candidate) {
        Map<Measure, BigDecimal> said = new LinkedHashMap<>();
        for (Quantity quantity : candidate.fact().quantities()) {
            said.putIfAbsent(
                    new Measure(quantity.name(), quantity.scope(), quantity.unit(), quantity.currency()),
                    quantity.value());
        }
        said.forEach((measure, value) ->
                numbers.computeIfAbsent(measure, _ -> new ArrayList<>()).add(new Estimate(candidate, value)));
    }

    List<ImpactRevision> revisions() {
        List<ImpactRevision> revisions = new ArrayList<>();
        numbers.forEach((measure, said) -> {
            List<Estimate> estimates = estimates(said);
            if (estimates.size() > 1) {
                revisions.add(revision(measure, estimates));
            }
        });
        return List.copyOf(revisions);
    }

    /** The impact estimates among the facts that say a number, and the facts that revise one of them, directly or not. */
    private List<Estimate> estimates(List<Estimate> said) {
        Set<FactId> series =
                said.stream().filter(Estimate::isImpact).map(this::name).collect(Collectors.toCollection(HashSet::new));
        boolean grows = !series.isEmpty();
        while (grows) {
            List<FactId> revisers = said.stream()
                    .map(this::name)
                    .filter(name ->
                            revising.getOrDefault(name, Set.of()).stream().anyMatch(series::contains))
                    .toList();
            grows = series.addAll(revisers);
        }
        Set<FactId> counted = new HashSet<>();
        return said.stream()
                .filter(estimate -> series.contains(name(estimate)) && counted.add(name(estimate)))
                .toList();
    }

    private ImpactRevision revision(Measure measure, List<Estimate> estimates) {
        BigDecimal first = estimates.getFirst().value();
        BigDecimal last = estimates.getLast().value();
        boolean rivals = areRivals(estimates);
        return new ImpactRevision(
                measure.name(),
                measure.scope(),
                measure.unit(),
                measure.currency(),
                first,
                last,
                rivals || first.signum() == 0 ? null : last.divide(first, DIGITS, RoundingMode.HALF_UP),
                estimates.size(),
                rivals,
                estimates.stream().map(estimate -> estimate.by().id()).toList());
    }

    private boolean areRivals(List<Estimate> estimates) {
        Set<FactId> names = estimates.stream().map(this::name).collect(Collectors.toSet());
        return names.stream()
                .flatMap(name ->
                        contradicting.getOrDefault(name, Set.of()).stream().filter(other -> !other.equals(name)))
                .anyMatch(names::contains);
    }

    private FactId name(Estimate estimate) {
        return same.name(estimate.by().fact());
    }
}
