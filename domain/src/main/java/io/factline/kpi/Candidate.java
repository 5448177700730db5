package io.factline.kpi;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.time.Bounds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact that may be an anchor.
 *
 * @param at the bounds of the moment at which it would be measured. One that is not known lies as far away as it can: an
 *     unknown latest bound after all others, an unknown earliest bound before all others
 */
record Candidate(Fact fact, Bounds at) {

    private static final Comparator<Instant> IN_TIME = Comparator.naturalOrder();

    /** The one that has certainly happened first comes first; ties by standing, then the smaller earliest bound, then id. */
    static final Comparator<Candidate> FIRST = by(Bounds::latest, Comparator.nullsLast(IN_TIME))
            .thenComparing(candidate -> candidate.fact().standing())
            .thenComparing(by(Bounds::earliest, Comparator.nullsFirst(IN_TIME)))
            .thenComparing(candidate -> candidate.id().text());

    /** The one that has begun last comes first; ties by standing, then the larger latest bound, then id. */
    static final Comparator<Candidate> LAST = by(Bounds::earliest, Comparator.nullsLast(IN_TIME.reversed()))
            .thenComparing(candidate -> candidate.fact().standing())
            .thenComparing(by(Bounds::latest, Comparator.nullsFirst(IN_TIME.reversed())))
            .thenComparing(candidate -> candidate.id().text());

    private static Comparator<Candidate> by(
            Function<Bounds, @Nullable Instant> bound, Comparator<@Nullable Instant> order) {
        return (one, other) -> order.compare(bound.apply(one.at()), bound.apply(other.at()));
    }

    /** A fact by when it began. */
    static Candidate begun(Fact fact) {
        return new Candidate(fact, fact.occurred().in(fact.requiredZone()).begin());
    }

    FactId id() {
        return fact.requiredId();
    }

    /** The one local day on which it certainly was; null where it can have been on several. */
    @Nullable
    LocalDate day(ZoneId home) {
        Instant earliest = at.earliest();
        Instant latest = at.latest();
        if (earliest == null || latest == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(earliest, home);
        return day.equals(LocalDate.ofInstant(latest.minusNanos(1), home)) ? day : null;
    }
}
