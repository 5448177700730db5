package io.factline.command.imports;

import io.factline.problem.RuleBroken;
import io.factline.time.Occurrence;
import io.factline.time.WrittenTime;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as other tools write them. */
final class Times {

    /** As SQL and spreadsheets write RFC 3339. */
    private static final Pattern WITH_SPACE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) +(\\d\\d.*)");

    /** A day of which nobody knows whether its first number is the month. */
    private static final Pattern TWO_MEANINGS = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{2,4}\\b.*");

    private static final ZoneId EAST = ZoneOffset.ofHours(14);
    private static final ZoneId WEST = ZoneOffset.ofHours(-12);

    private Times() {}

    /** A time of a cell. One of which day and month could be mistaken for each other is refused, as is any other guess. */
    static WrittenTime of(String cell) {
        if (TWO_MEANINGS.matcher(cell).matches()) {
            throw RuleBroken.value(
                    "The day in \"" + cell + "\" may have two meanings: write the year first, such as 2013-12-05.");
        }
        Matcher spaced = WITH_SPACE.matcher(cell);
        String written =
                spaced.matches() ? spaced.group(1) + "T" + spaced.group(2).replace(" ", "") : cell;
        try {
            return WrittenTime.of(written);
        } catch (RuleBroken broken) {
            throw (RuleBroken) RuleBroken.value(
                            broken.sentence() + " Write it as 2013-12-05, 2013-12-05T16:25-07:00, 2013-12 or a/b.")
                    .initCause(broken);
        }
    }

    /** Whether a time means something else elsewhere: then it needs a zone. */
    static boolean needsZone(WrittenTime time) {
        Occurrence east = time.in(EAST);
        Occurrence west = time.in(WEST);
        return !east.begin().equals(west.begin()) || !String.valueOf(east.end()).equals(String.valueOf(west.end()));
    }

    /** A zone of a cell. */
    static ZoneId zone(String cell) {
        try {
            return ZoneId.of(cell);
        } catch (DateTimeException e) {
            throw (RuleBroken) RuleBroken.value(
                            "\"" + cell
                                    + "\" is no time zone: write one of the IANA database, such as America/Chicago, or an offset.")
                    .initCause(e);
        }
    }
}
