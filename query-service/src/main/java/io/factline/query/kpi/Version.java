package io.factline.query.kpi;

import io.factline.fact.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a fact on its way through the record.
 *
 * @param incident the one that is asked about, or another one of which a fact takes the place of one of its facts
 * @param recordedAt when the version was recorded
 * @param from the position from which it is the current one
 * @param to the position from which it is not any more; null where it still is
 * @param told by when those who are asked about had certainly been told; null where nobody knows
 * @param shown whether this reader sees it, as far as the record and what had been told are not concerned
 */
record Version(
        Fact fact,
        UUID incident,
        Instant recordedAt,
        long from,
        @Nullable Long to,
        @Nullable Instant told,
        boolean shown) {

    boolean isCurrentAt(long position) {
        return from <= position && (to == null || to > position);
    }

    boolean isToldBy(@Nullable Instant until) {
        return until == null || (told != null && !told.isAfter(until));
    }
}
