package io.factline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One possible end of a duty.
 *
 * @param at the instant; of an end with a day, the first one after that day
 * @param day with which it ends; null where it ends at the instant
 */
record Edge(Instant at, @Nullable LocalDate day) {

    static Edge at(Instant instant) {
        return new Edge(instant, null);
    }

    static Edge at(LocalDate day, LocalTime time, ZoneId zone) {
        return at(day.atTime(time).atZone(zone).toInstant());
    }

    static Edge endOf(LocalDate day, ZoneId zone) {
        return new Edge(day.plusDays(1).atStartOfDay(zone).toInstant(), day);
    }
}
