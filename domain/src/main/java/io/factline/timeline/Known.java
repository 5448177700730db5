package io.factline.timeline;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.incident.IncidentSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident at the cut-offs of a question: all that KPIs and clocks are computed from. The same facts in
 * any order give the same values.
 */
public final class Known {

    private final IncidentSummary incident;
    private final Instant asOf;
    private final Map<FactId, Fact> facts = new HashMap<>();
    private final Set<FactId> superseded = new HashSet<>();

    /**
     * Takes what is visible.
     *
     * @param incident as the record held it
     * @param asOf the now of running values
     * @param facts of the incident, as they have passed the intake, each in the version that was current; none that was
     *     retracted
     * @param elsewhere facts of other incidents that relate to facts of this one
     */
    public Known(IncidentSummary incident, Instant asOf, List<Fact> facts, List<Fact> elsewhere) {
        this.incident = incident;
        this.asOf = asOf;
        facts.forEach(fact -> this.facts.put(fact.requiredId(), fact));
        facts.forEach(fact -> supersede(fact, true));
        elsewhere.forEach(fact -> supersede(fact, false));
    }

    private void supersede(Fact fact, boolean here) {
        fact.relations().stream()
                .filter(relation -> relation.kind().supersedes())
                .map(relation -> target(relation.fact(), here))
                .filter(Objects::nonNull)
                .filter(target -> !here || !target.equals(fact.requiredId()))
                .forEach(superseded::add);
    }

    /** The fact of this incident that a reference means; null where it means one of another incident. */
    private @Nullable FactId target(FactRef reference, boolean here) {
        String where = reference.incident();
        boolean ours = where == null
                ? here
                : where.equals(incident.key().text())
                        || where.equals(incident.id().toString());
        return ours ? new FactId(reference.fact()) : null;
    }

    public IncidentSummary incident() {
        return incident;
    }

    public Instant asOf() {
        return asOf;
    }

    /** Whether the incident was going on: it may have begun, and has not certainly ended. */
    public boolean isOpen() {
        Instant opened = incident.opened().begin().earliest();
        Instant closed =
                incident.closed() == null ? null : incident.closed().begin().latest();
        return (opened == null || !asOf.isBefore(opened)) && (closed == null || asOf.isBefore(closed));
    }

    /** All facts, in no order. */
    public Stream<Fact> facts() {
        return facts.values().stream();
    }

    /** The fact of this id, where it is visible. */
    public Optional<Fact> fact(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** Whether a visible fact corrects or supersedes it. */
    public boolean isSuperseded(Fact fact) {
        return superseded.contains(fact.requiredId());
    }

    /** The facts at which a KPI or a clock may start and end: neither opinion nor rumour, and not superseded. */
    public Stream<Fact> anchors() {
        return facts().filter(fact -> fact.standing() != Standing.OPINION && fact.standing() != Standing.RUMOURED)
                .filter(fact -> !isSuperseded(fact));
    }

    /** The visible facts of this incident that a fact points at by a relation. */
    public Stream<Fact> related(Fact fact, RelationKind kind) {
        return fact.relations().stream()
                .filter(relation -> relation.kind() == kind)
                .map(relation -> target(relation.fact(), true))
                .filter(target -> target != null && !target.equals(fact.requiredId()))
                .map(facts::get)
                .filter(Objects::nonNull);
    }
}
