package io.factline.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline, in the order in which things happened.
 *
 * @param position up to which the answer knows the record
 * @param parkedAt from which position on nothing of the incident could be taken, so that the answer is older than its
 *     position; null where all was, as it nearly always is
 * @param cutoffs that it was given for
 * @param withheld how many facts of the incident this reader may not see, whatever the filters and what had been told or
 *     had happened by then: a count that followed them would tell what is in those facts
 * @param next the cursor of the next page, null on the last
 */
public record Timeline(
        long position,
        @Nullable Long parkedAt,
        Cutoffs cutoffs,
        List<TimelineEntry> entries,
        long withheld,
        @Nullable String next) {}
