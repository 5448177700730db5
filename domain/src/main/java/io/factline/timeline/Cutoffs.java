package io.factline.timeline;

import io.factline.fact.ToldTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cut-offs that an answer was given for: what {@link AskedCutoffs} came to.
 *
 * @param occurredUntil null where what happened is not cut off
 * @param toldUntil null where it does not matter who had been told
 * @param toldTo to whom; null where it does not matter
 * @param recordedUntil the position of the last event that counts; null where all of the record does
 */
public record Cutoffs(
        @Nullable Instant occurredUntil,
        @Nullable Instant toldUntil,
        @Nullable ToldTo toldTo,
        @Nullable Long recordedUntil) {}
