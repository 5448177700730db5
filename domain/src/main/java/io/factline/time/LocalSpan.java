package io.factline.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * The local times from {@code start} up to {@code end}, and from when to when a clock in a zone shows one of them.
 *
 * <p>Where the clocks went back, some local times come twice, and both passes count, because nobody can say which one was
 * meant. Where they went forward, some never come: they are left out; and a span of which nothing comes moves on by the
 * length of the gap, so it is never empty. Thus 30 December 2011 in Pacific/Apia, a day that never was, is the day that
 * followed, and a day whose midnight was skipped starts when its first clock time came.
 *
 * @param end the first local time that is outside
 */
public record LocalSpan(LocalDateTime start, LocalDateTime end) {

    /** The first instant inside. */
    Instant earliest(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition gap = gap(rules, start);
        // of a local time that comes twice, the rules give the offset of the first pass; of one that never comes, the
        // offset before the gap, which moves it on
        return gap == null || isSkipped(rules) ? start.toInstant(rules.getOffset(start)) : gap.getInstant();
    }

    /** The first instant after the last one inside. */
    Instant latest(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        LocalDateTime last = end.minusNanos(1);
        ZoneOffsetTransition change = rules.getTransition(last);
        if (change == null || (change.isGap() && isSkipped(rules))) {
            return last.toInstant(rules.getOffset(last)).plusNanos(1);
        }
        return change.isGap()
                ? change.getInstant()
                : last.toInstant(change.getOffsetAfter()).plusNanos(1);
    }

    /** Whether no clock ever showed any of it. */
    private boolean isSkipped(ZoneRules rules) {
        ZoneOffsetTransition gap = gap(rules, start);
        return gap != null && gap.equals(gap(rules, end.minusNanos(1)));
    }

    private static @Nullable ZoneOffsetTransition gap(ZoneRules rules, LocalDateTime local) {
        ZoneOffsetTransition change = rules.getTransition(local);
        return change != null && change.isGap() ? change : null;
    }
}
