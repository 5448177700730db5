package io.factline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Whether a rule was law at some moment. */
enum InForce {
    YES,
    NO,
    /** The bounds of the moment lie on both sides of the day on which it became law, or ceased to be. */
    UNPROVEN;

    /** Without a day on which it became law, it was none. */
    static InForce at(DisclosureRule rule, Moment moment, ZoneId zone) {
        if (rule.effectiveFrom() == null) {
            return NO;
        }
        Instant began = begin(rule.effectiveFrom(), zone);
        Instant ended =
                rule.effectiveTo() == null ? null : begin(rule.effectiveTo().plusDays(1), zone);
        Instant from = moment.from();
        Instant last = moment.last();
        if (isBefore(last, began) || (ended != null && from != null && !from.isBefore(ended))) {
            return NO;
        }
        boolean since = from != null && !from.isBefore(began);
        return since && (ended == null || isBefore(last, ended)) ? YES : UNPROVEN;
    }

    private static boolean isBefore(@Nullable Instant instant, Instant limit) {
        return instant != null && instant.isBefore(limit);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
