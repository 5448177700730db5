package io.factline.time;

import static io.factline.problem.RuleBroken.require;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link WrittenTime} claims: that something happened once, once out of several, or that it lasted. */
public sealed interface TimeForm {

    /** Once: {@code a}. */
    record Once(WrittenInstant when) implements TimeForm {}

    /** Once, and nobody knows which: {@code [a..b]}, {@code [a,b,c..d]} (EDTF level 2, "set representation", one of). */
    record OneOf(List<Range> members) implements TimeForm {}

    /**
     * A member of a set: one time, which is both ends, or everything between two.
     *
     * @param from null for {@code ..b}
     * @param to null for {@code a..}
     */
    record Range(@Nullable WrittenInstant from, @Nullable WrittenInstant to) {

        public boolean isOne() {
            return Objects.equals(from, to);
        }

        /** From the first to the last moment that either side can mean, in the order that they have in this zone. */
        Bounds bounds(ZoneId zone) {
            Instant earliest = from == null ? null : from.earliest(zone);
            Instant latest = to == null ? null : to.latest(zone);
            boolean turnedRound = earliest != null && latest != null && !earliest.isBefore(latest);
            return turnedRound ? new Range(to, from).bounds(zone) : new Bounds(earliest, latest);
        }
    }

    /** A state that lasted: {@code a/b} (EDTF, "time interval" and "extended interval"). */
    record Lasted(Side begin, Side end) implements TimeForm {}

    /** A side of an interval: written, or not. */
    sealed interface Side permits WrittenInstant, Missing {}

    /** Why a side of an interval is not written. */
    enum Missing implements Side {
        /** {@code ..}: there is none; it still lasts, or it has lasted for ever. */
        OPEN,
        /** Nothing: there is one, and nobody knows when. */
        UNKNOWN
    }

    /** The bounds of the moment, or of the begin of a state. */
    default Bounds begin(ZoneId zone) {
        return switch (this) {
            case Once once -> once.when.bounds(zone);
            case OneOf set -> hull(set.members, zone);
            case Lasted state -> bounds(state.begin, zone);
        };
    }

    /** The bounds of the end of a state, null where there is no state. */
    default @Nullable Bounds end(ZoneId zone) {
        return this instanceof Lasted state ? bounds(state.end, zone) : null;
    }

    /** The coarsest of its parts; that of the begin of a state whose end is not written. */
    default Precision precision() {
        return switch (this) {
            case Once once -> once.when.precision();
            case OneOf set ->
                set.members.stream()
                        .flatMap(range -> Stream.of(precision(range.from), precision(range.to)))
                        .min(Comparator.naturalOrder())
                        .orElse(Precision.UNKNOWN);
            case Lasted(Side begin, Missing _) -> precision(begin);
            case Lasted(Side begin, Side end) -> Collections.min(List.of(precision(begin), precision(end)));
        };
    }

    /** Every date or date-time that is written in it. */
    default Stream<WrittenInstant> instants() {
        Stream<? extends @Nullable Side> sides = switch (this) {
            case Once once -> Stream.of(once.when);
            case OneOf set -> set.members.stream().flatMap(range -> Stream.of(range.from, range.to));
            case Lasted state -> Stream.of(state.begin, state.end);
        };
        return sides.filter(WrittenInstant.class::isInstance).map(WrittenInstant.class::cast);
    }

    /** Whether a side lies before the one that it follows, whatever the zone. */
    default boolean contradicts() {
        return switch (this) {
            case Once _ -> false;
            case OneOf set ->
                set.members.stream()
                        .anyMatch(
                                range -> range.from != null && range.to != null && range.from.certainlyAfter(range.to));
            case Lasted(WrittenInstant begin, WrittenInstant end) -> begin.certainlyAfter(end);
            case Lasted _ -> false;
        };
    }

    /** Reads a text; no longer than a {@link WrittenTime} may be. */
    static TimeForm of(String text) {
        require(
                !text.startsWith("{"),
                "The time \"" + text
                        + "\" means all of its members, but a fact happened once: record a fact for each, or "
                        + "write [a,b] for one of them.");
        if (text.startsWith("[") && text.endsWith("]")) {
            return set(text);
        }
        int slash = indexOutsideBrackets(text, "/");
        if (slash < 0) {
            return new Once(WrittenInstant.parse(text));
        }
        Lasted state = new Lasted(side(text.substring(0, slash)), side(text.substring(slash + 1)));
        require(!(state.begin instanceof Missing && state.end instanceof Missing), saysNothing(text));
        return state;
    }

    private static OneOf set(String text) {
        String rest = text.substring(1, text.length() - 1);
        require(
                indexOutsideBrackets(rest, "..") >= 0 || indexOutsideBrackets(rest, ",") >= 0,
                "The time \"" + text
                        + "\" needs two dots between its sides, as in [2013-11-27..2013-12-01], or a comma "
                        + "between its members.");
        List<Range> members = new ArrayList<>();
        for (int comma = indexOutsideBrackets(rest, ","); comma >= 0; comma = indexOutsideBrackets(rest, ",")) {
            members.add(range(rest.substring(0, comma), text));
            rest = rest.substring(comma + 1);
        }
        members.add(range(rest, text));
        return new OneOf(List.copyOf(members));
    }

    private static Range range(String member, String text) {
        int dots = indexOutsideBrackets(member, "..");
        if (dots < 0) {
            WrittenInstant one = WrittenInstant.parse(member);
            return new Range(one, one);
        }
        String from = member.substring(0, dots);
        String to = member.substring(dots + 2);
        require(!from.isEmpty() || !to.isEmpty(), saysNothing(text));
        return new Range(
                from.isEmpty() ? null : WrittenInstant.parse(from), to.isEmpty() ? null : WrittenInstant.parse(to));
    }

    private static Side side(String text) {
        return switch (text) {
            case "" -> Missing.UNKNOWN;
            case ".." -> Missing.OPEN;
            default -> WrittenInstant.parse(text);
        };
    }

    private static String saysNothing(String text) {
        return "The time \"" + text + "\" says nothing: give at least one side of it.";
    }

    /** Names of zones hold slashes, and stand in brackets of their own. */
    private static int indexOutsideBrackets(String text, String separator) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (depth == 0 && text.startsWith(separator, i)) {
                return i;
            }
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
        }
        return -1;
    }

    private static Bounds bounds(Side side, ZoneId zone) {
        return switch (side) {
            case WrittenInstant written -> written.bounds(zone);
            case Missing _ -> Bounds.UNKNOWN;
        };
    }

    private static Precision precision(@Nullable Side side) {
        return side instanceof WrittenInstant written ? written.precision() : Precision.UNKNOWN;
    }

    private static Bounds hull(List<Range> members, ZoneId zone) {
        Bounds hull = members.getFirst().bounds(zone);
        for (Range member : members) {
            Bounds next = member.bounds(zone);
            hull = new Bounds(
                    outer(hull.earliest(), next.earliest(), BinaryOperator.minBy(Comparator.naturalOrder())),
                    outer(hull.latest(), next.latest(), BinaryOperator.maxBy(Comparator.naturalOrder())));
        }
        return hull;
    }

    private static @Nullable Instant outer(@Nullable Instant a, @Nullable Instant b, BinaryOperator<Instant> outer) {
        return a == null || b == null ? null : outer.apply(a, b);
    }
}
