package io.factline.kpi;

import io.factline.fact.FactId;
import io.factline.fact.Standing;
import io.factline.kpi.Anchors.Chosen;
import io.factline.kpi.KpiDefinition.Anchor;
import io.factline.timeline.Candidate;
import io.factline.timeline.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The KPIs of an incident, computed from what is known of it and from nothing else. The rules are in
 * {@code docs/reference/kpis.md}.
 *
 * <p>It does not need all facts. A value stays the same as long as these are known: of each type and facet that a definition
 * names, the first and the last that may anchor; the pinned ones; all of {@link KpiDefinitions#TYPES_READ_WHOLE}; the facts
 * tied by {@link KpiDefinitions#RELATIONS_READ_WHOLE}; and whatever is the same as one of these.
 *
 * <p>Made for one answer and used by one thread.
 */
public final class Kpis {

    private final Known known;
    private final SameFacts same;
    private final AnchorRule rule;

    public Kpis(Known known) {
        this.known = known;
        this.same = new SameFacts(known);
        this.rule = new AnchorRule(known, same);
    }

    /** All values, in the order of the definitions; one for each kind that there is. */
    public List<KpiValue> values() {
        return KpiDefinitions.ALL.stream()
                .flatMap(definition -> rule.keys(definition).stream().map(key -> value(definition, key)))
                .toList();
    }

    /** One value, also for a kind that there is not; none where no definition has this key. */
    public Optional<KpiValue> value(KpiKey key) {
        return KpiDefinitions.named(key).map(definition -> value(definition, key));
    }

    /** What became of promises. */
    public Promises promises() {
        return PromiseCount.of(known, same);
    }

    /** How estimates of the damage moved. */
    public List<ImpactRevision> impactRevisions() {
        return new ImpactSeries(known, same).revisions();
    }

    /** What was commented. */
    public Commentary commentary() {
        return CommentCount.of(known, same);
    }

    /** How often somebody corrected or superseded what the same actor had said. */
    public long selfCorrections() {
        return SelfCorrections.count(known, same);
    }

    KpiValue value(KpiDefinition definition, KpiKey key) {
        Anchors anchors = rule.anchors(definition, key);
        Chosen from = anchors.from();
        Chosen to = anchors.to();
        if (from == null) {
            return notComputable(definition, key, anchors.ends());
        }
        Stream<FactId> starts = saying(anchors.starts(), from.candidate());
        if (to == null) {
            return unended(definition, key, from, starts.toList());
        }
        Span bounds = Span.between(from.candidate().at(), to.candidate().at());
        Span span = isOrdered(definition, from, to) ? bounds.inOrder() : bounds;
        return new KpiValue(
                key,
                span.status(definition.signed()),
                span.min(),
                span.max(),
                days(from.candidate(), to.candidate()),
                from.anchor(),
                to.anchor(),
                weakest(from, to),
                Stream.concat(starts, saying(anchors.ends(), to.candidate()))
                        .distinct()
                        .toList(),
                List.of());
    }

    /** The end of a linked measure is found from its start only, so it is not missing by itself. */
    private static KpiValue notComputable(KpiDefinition definition, KpiKey key, List<Candidate> ends) {
        boolean endless = definition.linked() == null && ends.isEmpty();
        Stream<Anchor> missing = endless ? Stream.of(definition.from(), definition.to()) : Stream.of(definition.from());
        return new KpiValue(
                key,
                KpiStatus.NOT_COMPUTABLE,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                missing.map(Anchor::factType).toList());
    }

    private KpiValue unended(KpiDefinition definition, KpiKey key, Chosen from, List<FactId> facts) {
        boolean runs = known.isOpen();
        Span span = runs ? Span.running(from.candidate().at(), known.asOf()) : new Span(null, null);
        return new KpiValue(
                key,
                runs ? KpiStatus.RUNNING : KpiStatus.NO_END_RECORDED,
                span.min(),
                span.max(),
                null,
                from.anchor(),
                null,
                from.candidate().fact().standing(),
                facts,
                List.of(definition.to().factType()));
    }

    /** Whether something else than the bounds proves the order: a relation, or that a state ends after it began. */
    private boolean isOrdered(KpiDefinition definition, Chosen from, Chosen to) {
        boolean oneState = !definition.from().edge().equals(definition.to().edge())
                && same.name(from.candidate().fact())
                        .equals(same.name(to.candidate().fact()));
        return oneState || definition.linked() != null;
    }

    /** The anchor, and the facts that say the same and could be it too. */
    private Stream<FactId> saying(List<Candidate> candidates, Candidate anchor) {
        FactId name = same.name(anchor.fact());
        Stream<Candidate> others = candidates.stream()
                .filter(candidate -> same.name(candidate.fact()).equals(name) && !candidate.equals(anchor))
                .sorted(Candidate.FIRST);
        return Stream.concat(Stream.of(anchor), others).map(Candidate::id);
    }

    private @Nullable Long days(Candidate from, Candidate to) {
        ZoneId home = known.incident().zone();
        LocalDate first = from.day(home);
        LocalDate last = to.day(home);
        return first == null || last == null ? null : ChronoUnit.DAYS.between(first, last);
    }

    private static Standing weakest(Chosen from, Chosen to) {
        Standing one = from.candidate().fact().standing();
        Standing other = to.candidate().fact().standing();
        return one.compareTo(other) < 0 ? other : one;
    }
}
