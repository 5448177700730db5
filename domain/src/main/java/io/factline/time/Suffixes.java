package io.factline.time;

import static io.factline.problem.RuleBroken.require;

import io.factline.problem.RuleBroken;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What RFC 9557 lets follow a date-time: at most one zone in brackets, then tags {@code [key=value]}. A tag that is marked
 * as critical ({@code !}) must be understood, any other may be ignored (section 3.3). The only tag that is understood here
 * is the calendar, where it is the one in which dates are written anyway; it changes nothing. A key that is there twice
 * means its first value, unless one of them is critical; a key that starts with {@code _} is experimental, and no stranger
 * may take part (section 3.2).
 */
final class Suffixes {

    private static final Pattern ONE = Pattern.compile("\\[(!?)([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z._][A-Za-z0-9._+-]*(?:/[A-Za-z._][A-Za-z0-9._+-]*)*");
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}:\\d{2}");
    private static final Pattern TAG = Pattern.compile("([a-z][a-z0-9_-]*)=([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)");
    private static final Set<String> UNDERSTOOD = Set.of("u-ca=iso8601", "u-ca=gregory");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private Suffixes() {}

    /**
     * The name of the zone that the suffixes name, an offset among them; null where they name none. Whether there is such a
     * zone is another question: {@link #known}.
     *
     * @param text what is refused by name where they cannot be
     */
    static @Nullable String zone(String suffixes, String text) {
        Matcher suffix = ONE.matcher(suffixes);
        String zone = null;
        Map<String, Boolean> criticalByKey = new HashMap<>();
        while (suffix.find()) {
            boolean critical = !suffix.group(1).isEmpty();
            String content = suffix.group(2);
            Matcher tag = TAG.matcher(content);
            if (tag.matches()) {
                Boolean before = criticalByKey.putIfAbsent(tag.group(1), critical);
                boolean insists = critical || Boolean.TRUE.equals(before);
                require(
                        !insists || (before == null && UNDERSTOOD.contains(content)),
                        "The time \"" + text + "\" insists on \"" + suffix.group()
                                + "\", which is not understood: leave it out, or its \"!\".");
            } else {
                require(
                        suffix.start() == 0
                                && (NAME.matcher(content).matches()
                                        || OFFSET.matcher(content).matches()),
                        "The time \"" + text + "\" has a suffix that is not understood: write one zone, as in "
                                + "[America/Chicago], and then tags, as in [u-ca=iso8601].");
                zone = content;
            }
        }
        return zone;
    }

    /** An offset of at most 18 hours, which is as far as any clock was ever set, and as far as Java goes. */
    static ZoneOffset offset(String offset, String text) {
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException e) {
            throw RuleBroken.value(
                    "The time \"" + text + "\" has an offset that no place has: write one from -18:00 to "
                            + "+18:00, with minutes up to 59.");
        }
    }

    /** The zone of a name; null where the zone data of this machine has none. */
    static @Nullable ZoneId known(String name, String text) {
        if (OFFSET.matcher(name).matches()) {
            return offset(name, text);
        }
        return ZONES.contains(name) ? ZoneId.of(name) : null;
    }
}
