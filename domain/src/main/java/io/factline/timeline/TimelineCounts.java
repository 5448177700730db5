package io.factline.timeline;

import java.util.SortedMap;

/**
 * How many facts a timeline has.
 *
 * @param position up to which the answer knows the record
 * @param facts that match the filters
 * @param rows the same, where facts that say the same ({@code sameAs}) count once
 * @param byType how many of each fact type
 * @param withheld how many facts of the incident this reader may not see, whatever the filters and what had been told
 */
public record TimelineCounts(
        long position, Cutoffs cutoffs, long facts, long rows, SortedMap<String, Long> byType, long withheld) {}
