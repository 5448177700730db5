package io.factline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.time.Bounds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every rule and every moment. The seed is fixed, and said where it fails. */
class ClockPropertyTest {

    private static final long SEED = 20131215;
    private static final int ROUNDS = 20_000;
    private static final long FROM = Instant.parse("2005-01-10T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2035-06-01T00:00:00Z").getEpochSecond();
    private static final List<Duration> WIDTHS =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(9));
    private static final List<ZoneId> ZONES =
            List.of(Given.BERLIN, Given.CHICAGO, Given.NEW_YORK, ZoneId.of("Asia/Kolkata"), ZoneId.of("Europe/Dublin"));
    private static final List<DisclosureRule> RULES = DisclosureRules.shipped().all().stream()
            .filter(rule -> rule.limit() != null)
            .toList();

    private final Random random = new Random(SEED);

    @Test
    void aCertainTriggerGivesACertainEnd() {
        for (int round = 0; round < ROUNDS; round++) {
            Reckoning reckoning = reckoning();
            Moment start = Moment.at(instant());
            assertThat(reckoning.from(start).due())
                    .as(said(round, reckoning, start))
                    .satisfies(due -> assertThat(Stream.of(due.strict(), due.legal()))
                            .allSatisfy(end -> assertThat(end.bounds().earliest())
                                    .isNotNull()
                                    .isEqualTo(end.bounds().latest())));
        }
    }

    @Test
    void theLawNeverEndsADutyBeforeItsStrictEnd() {
        for (int round = 0; round < ROUNDS; round++) {
            Reckoning reckoning = reckoning();
            Moment start = Moment.at(instant());
            Due due = reckoning.from(start).due();
            assertThat(due.legal().bounds().earliest())
                    .as(said(round, reckoning, start))
                    .isAfterOrEqualTo(due.strict().bounds().earliest());
        }
    }

    @Test
    void theEndOfEveryMomentWithinTheBoundsLiesWithinTheBoundsOfTheEnd() {
        for (int round = 0; round < ROUNDS; round++) {
            Reckoning reckoning = reckoning();
            Moment wide = moment(instant());
            Moment exact = Moment.at(within(wide));
            Due.End all = reckoning.from(wide).due().legal();
            Due.End one = reckoning.from(exact).due().legal();
            assertThat(one.bounds().earliest())
                    .as(said(round, reckoning, wide))
                    .isBetween(all.bounds().earliest(), all.bounds().latest());
        }
    }

    @Test
    void whatWideBoundsProveHoldsForEveryMomentWithinThem() {
        int proven = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Reckoning reckoning = reckoning();
            Moment wide = moment(instant());
            Instant start = within(wide);
            Due.End due = reckoning.from(wide).due().legal();
            Instant end =
                    reckoning.from(Moment.at(start)).due().legal().bounds().latest();
            Moment filed = moment(end == null ? start : end.plusSeconds(random.nextLong(-900_000, 900_000)));
            Due.End exact = reckoning.from(Moment.at(start)).due().legal();
            Moment exactly = Moment.at(within(filed));
            boolean met = due.isMetBy(filed);
            boolean missed = due.isMissedBy(filed);
            assertThat(met && missed).as(said(round, reckoning, wide)).isFalse();
            assertThat(!met || exact.isMetBy(exactly))
                    .as("met: " + said(round, reckoning, wide))
                    .isTrue();
            assertThat(!missed || exact.isMissedBy(exactly))
                    .as("missed: " + said(round, reckoning, wide))
                    .isTrue();
            proven += met || missed ? 1 : 0;
        }
        assertThat(proven).isBetween(ROUNDS / 4, ROUNDS);
    }

    private Reckoning reckoning() {
        DisclosureRule rule = RULES.get(random.nextInt(RULES.size()));
        Limit limit = rule.limit();
        if (limit == null) {
            throw new AssertionError(rule.id());
        }
        ZoneId zone = rule.zone() == null ? ZONES.get(random.nextInt(ZONES.size())) : rule.zone();
        return new Reckoning(limit, zone, HolidayCalendars.shipped().of(rule.calendar(), List.of("FR")));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(FROM, TO));
    }

    /** Around an instant, as exact or vague as chance will have it. */
    private Moment moment(Instant around) {
        Duration width = WIDTHS.get(random.nextInt(WIDTHS.size()));
        return Moment.of(new Bounds(around, around.plus(width)));
    }

    private Instant within(Moment moment) {
        Instant from = known(moment.from());
        long seconds = Duration.between(from, known(moment.to())).toSeconds();
        return seconds == 0 ? from : from.plusSeconds(random.nextLong(seconds));
    }

    private static Instant known(@Nullable Instant instant) {
        if (instant == null) {
            throw new AssertionError();
        }
        return instant;
    }

    private static String said(int round, Reckoning reckoning, Moment start) {
        return "seed " + SEED + ", round " + round + ": " + reckoning.limit() + " in " + reckoning.zone() + " from "
                + start;
    }
}
