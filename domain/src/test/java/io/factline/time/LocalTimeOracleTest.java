package io.factline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Bounds against the plainest thing that can be said of them: look at a clock in the zone second by second, and note the
 * first and the last second at which it shows what was written. If it never does, the clocks jumped over it, and what was
 * written moves on by as much as they jumped.
 */
class LocalTimeOracleTest {

    private static final long SEED = 20180217;
    private static final int CASES = 400;
    private static final long YEAR_1830 = -4_417_977_600L;
    private static final long YEAR_2040 = 2_208_988_800L;
    private static final int WATCH = (int) Duration.ofHours(26).toSeconds();
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void boundsAreTheFirstAndTheLastMomentAtWhichAClockShowsTheTime() {
        for (int i = 0; i < CASES; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Written written = anyTime(zone.getRules());
            assertThat(WrittenTime.of(written.text()).in(zone).begin())
                    .as("%s in %s, case %d of seed %d", written.text(), zone, i, SEED)
                    .isEqualTo(watched(zone.getRules(), written.first(), written.end()));
        }
    }

    private static Bounds watched(ZoneRules rules, long first, long end) {
        Bounds seen = seen(rules, first, end);
        if (seen != null) {
            return seen;
        }
        for (long at = first - WATCH; at < end + WATCH; at++) {
            long before = shown(rules, at - 1);
            long after = shown(rules, at);
            if (before < first && after >= end) {
                long jump = after - before - 1;
                seen = seen(rules, first + jump, end + jump);
            }
        }
        if (seen == null) {
            throw new IllegalStateException("no clock shows it, and none jumps over it");
        }
        return seen;
    }

    private static @Nullable Bounds seen(ZoneRules rules, long first, long end) {
        Instant earliest = null;
        Instant latest = null;
        for (long at = first - WATCH; at < end + WATCH; at++) {
            long shown = shown(rules, at);
            if (shown >= first && shown < end) {
                earliest = earliest == null ? Instant.ofEpochSecond(at) : earliest;
                latest = Instant.ofEpochSecond(at + 1);
            }
        }
        return earliest == null ? null : new Bounds(earliest, latest);
    }

    /** What the clock shows, counted like the seconds since 1970. */
    private static long shown(ZoneRules rules, long at) {
        return at + rules.getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
    }

    private Written anyTime(ZoneRules rules) {
        Instant any = Instant.ofEpochSecond(random.nextLong(YEAR_1830, YEAR_2040));
        ZoneOffsetTransition change = rules.nextTransition(any);
        LocalDateTime local = change == null || random.nextInt(4) == 0
                ? LocalDateTime.ofInstant(any, ZoneOffset.UTC)
                : change.getDateTimeBefore().plusSeconds(random.nextLong(-WATCH, WATCH) / (1L << random.nextInt(18)));
        return switch (random.nextInt(4)) {
            case 0 -> written(local, ChronoUnit.DAYS, "uuuu-MM-dd");
            case 1 -> written(local, ChronoUnit.HOURS, "uuuu-MM-dd'T'HH");
            case 2 -> written(local, ChronoUnit.MINUTES, "uuuu-MM-dd'T'HH:mm");
            default -> written(local, ChronoUnit.SECONDS, "uuuu-MM-dd'T'HH:mm:ss");
        };
    }

    private static Written written(LocalDateTime local, ChronoUnit unit, String form) {
        LocalDateTime start = local.truncatedTo(unit);
        return new Written(
                DateTimeFormatter.ofPattern(form).format(start),
                start.toEpochSecond(ZoneOffset.UTC),
                start.plus(1, unit).toEpochSecond(ZoneOffset.UTC));
    }

    private record Written(String text, long first, long end) {}
}
