package io.factline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.factline.problem.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody types is a time or is refused with a sentence, and at once; a time is never empty in any zone. */
class AnyTimeTest {

    private static final long SEED = 20131219;
    private static final int TEXTS = 30_000;
    private static final int ODD_ONES = 8;
    private static final String ODD = "0123456789XXTZtz-:.[]{}/,~?%!=+SYE_u c\u0000\u0660\u00e9\ud800";
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> SEEDLINGS = List.of(
            "2013",
            "201X-12-2X",
            "2014-33~",
            "?2004-06-~11",
            "2013-12-19T09",
            "2013-12-19T09:30:15.25",
            "2016-12-31T23:59:60Z",
            "2013-12-19T09:30-06:00[!America/Chicago][u-ca=iso8601][x-y=1-2]",
            "2013-03-10T02:30/2013-11-03T01[Europe/Paris]",
            "2013-12/..",
            "/2013-12-19T09:30Z",
            "[..2011-12-30]",
            "[2013-12-19T09:30[America/Chicago]..2013-12-20T10:00+01:00]",
            "[1667,1668,1670..1672,2013-11-03T01:30..]");

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"));

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void whateverIsTypedIsATimeOrIsRefusedWithASentence() {
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < TEXTS; i++) {
                String text = mutated(SEEDLINGS.get(random.nextInt(SEEDLINGS.size())));
                assertThatCode(() -> isTimeOrRefused(text))
                        .as("\"%s\", text %d of seed %d", text, i, SEED)
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void aTimeIsTheSameBehindJson() {
        for (String text : SEEDLINGS) {
            WrittenTime time = WrittenTime.of(text);
            String json = JSON.writeValueAsString(time);
            assertThat(json).isEqualTo("\"" + text + "\"");
            assertThat(JSON.readValue(json, WrittenTime.class)).isEqualTo(time);
        }
    }

    private void isTimeOrRefused(String text) {
        WrittenTime time;
        try {
            time = WrittenTime.of(text);
        } catch (RuleBroken refused) {
            assertThat(refused.sentence()).endsWith(".");
            return;
        }
        assertThat(JSON.readValue(JSON.writeValueAsString(time), WrittenTime.class))
                .isEqualTo(time);
        for (ZoneId zone : ZONES) {
            Occurrence occurrence = time.in(zone);
            assertIsNotEmpty(occurrence.begin());
            if (occurrence.end() != null) {
                assertIsNotEmpty(occurrence.end());
            }
        }
    }

    private static void assertIsNotEmpty(Bounds bounds) {
        @Nullable Instant earliest = bounds.earliest();
        @Nullable Instant latest = bounds.latest();
        assertThat(earliest == null || latest == null || earliest.isBefore(latest))
                .isTrue();
    }

    private String mutated(String seedling) {
        StringBuilder text = new StringBuilder(seedling);
        for (int i = random.nextInt(ODD_ONES); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            char odd = ODD.charAt(random.nextInt(ODD.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, odd);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(2)));
                case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(odd));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
            }
        }
        return text.toString();
    }
}
