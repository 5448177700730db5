package io.factline.clock;

import static io.factline.problem.RuleBroken.require;

import io.factline.record.Code;
import io.factline.record.Term;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a rule leaves, and how the law counts it.
 *
 * @param amount 1 or more, of the unit
 * @param roll what becomes of an end on a day off
 * @param closesAt until when on the last business day, in the zone of the rule; null where that day counts to its end
 * @param noReliefFor sectors whose end stays where it is, whatever {@code roll} says
 */
public record Limit(
        int amount,
        Unit unit,
        Counting counting,
        Roll roll,
        @Nullable LocalTime closesAt,
        List<Term> noReliefFor) {

    /** In what it is said. */
    public enum Unit implements Code {
        HOURS,
        DAYS,
        MONTHS,
        BUSINESS_DAYS
    }

    /** How it is counted. */
    public enum Counting implements Code {
        /** Hours to the nanosecond, also where the clocks change. */
        ELAPSED,
        /** Hours from the next full one: the hour of the event is not counted (Regulation 1182/71, Art. 3(1)). */
        FULL_HOURS,
        /**
         * Days or months after the day of the event, to the end of the last day. Months end on the day of the same number, or
         * on the last of the month (Regulation 1182/71, Art. 3(2)(c)).
         */
        AFTER_THE_DAY,
        /** Days after 31 December of the year of the event (45 CFR 164.408(c)). */
        AFTER_THE_YEAR,
        /**
         * Business days after the day of the event. After one that falls on a day off the first business day is day 1 (Form 8-K,
         * General Instruction B.1).
         */
        BUSINESS_DAYS
    }

    /** What becomes of an end on a Saturday, a Sunday or a holiday. */
    public enum Roll implements Code {
        /** It stays. */
        NONE,
        /**
         * The end of the next working day; and two days or more hold at least two working days (Regulation 1182/71, Art. 3(4)
         * and (5)).
         */
        NEXT_WORKING_DAY,
        /** Noon of the next working day (Delegated Regulation 2025/301, Art. 5(4)). */
        NOON_OF_NEXT_WORKING_DAY
    }

    public Limit {
        noReliefFor = noReliefFor == null ? List.of() : List.copyOf(noReliefFor);
        require(amount > 0, "A limit is 1 or more.");
        require(
                switch (counting) {
                    case ELAPSED, FULL_HOURS -> unit == Unit.HOURS;
                    case AFTER_THE_DAY -> unit == Unit.DAYS || unit == Unit.MONTHS;
                    case AFTER_THE_YEAR -> unit == Unit.DAYS;
                    case BUSINESS_DAYS -> unit == Unit.BUSINESS_DAYS;
                },
                "A limit in " + unit.code() + " is not counted as " + counting.code() + ".");
        require(
                switch (roll) {
                    case NONE -> true;
                    case NEXT_WORKING_DAY -> counting == Counting.AFTER_THE_DAY;
                    case NOON_OF_NEXT_WORKING_DAY ->
                        counting == Counting.AFTER_THE_DAY || counting == Counting.FULL_HOURS;
                },
                "An end counted as " + counting.code() + " does not move by " + roll.code() + ".");
    }

    /** Whether it is two days or longer, so that it must hold two working days. */
    boolean isTwoDaysOrMore() {
        return unit == Unit.MONTHS || amount >= 2;
    }
}
