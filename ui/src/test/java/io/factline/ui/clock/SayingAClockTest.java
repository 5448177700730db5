package io.factline.ui.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.clock.Due;
import io.factline.clock.Verdict;
import io.factline.time.Bounds;
import io.factline.ui.story.RunningFactline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a duty ends is said in the home zone of the incident, no more exactly than it is known. */
@RunningFactline
class SayingAClockTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2013, 12, 18);
    private static final Instant SEVEN = Instant.parse("2013-12-18T07:00:00Z");

    @Test
    void an_end_that_is_known_exactly_is_one_moment() {
        assertThat(words(Locale.UK).end(instants(SEVEN, SEVEN))).isEqualTo("18 Dec 2013, 01:00");
        assertThat(words(Locale.UK).end(days(DAY, DAY))).isEqualTo("the end of 18 December 2013");
    }

    @Test
    void an_end_that_is_as_uncertain_as_its_start_has_bounds() {
        assertThat(words(Locale.UK).end(instants(SEVEN, Instant.parse("2013-12-19T07:00:00Z"))))
                .isEqualTo("between 18 Dec 2013, 01:00 and 19 Dec 2013, 01:00");
        assertThat(words(Locale.UK).end(days(DAY, DAY.plusDays(1))))
                .isEqualTo("between the end of 18 December 2013 and the end of 19 December 2013");
        assertThat(words(Locale.UK).end(instants(SEVEN, null))).isEqualTo("not before 18 Dec 2013, 01:00");
        assertThat(words(Locale.FRANCE).end(days(DAY, DAY.plusDays(1))))
                .isEqualTo("entre la fin du 18 décembre 2013 et la fin du 19 décembre 2013");
    }

    @Test
    void what_a_rule_was_suggested_for_is_said_in_the_words_of_the_reader() {
        assertThat(words(Locale.UK).because("jurisdiction US-MN, kind data-breach"))
                .isEqualTo("jurisdiction US-MN, kind data breach");
        assertThat(words(Locale.FRANCE).because("jurisdiction US-MN, kind data-breach"))
                .isEqualTo("territoire US-MN, nature fuite de données");
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_has_words_in_both_languages(Verdict verdict) {
        for (Locale reader : List.of(Locale.UK, Locale.FRANCE)) {
            String key = "clock.verdict." + verdict.code();
            assertThat(I18NProvider.translate(reader, key)).isNotEmpty().doesNotContain(key);
        }
    }

    private static Due.End instants(Instant earliest, @Nullable Instant latest) {
        return new Due.End(new Bounds(earliest, latest), true, null, null);
    }

    private static Due.End days(LocalDate earliest, LocalDate latest) {
        return new Due.End(Bounds.UNKNOWN, false, earliest, latest);
    }

    private static ClockWords words(Locale reader) {
        UI.getCurrent().setLocale(reader);
        return new ClockWords(reader, ZoneId.of("America/Chicago"));
    }
}
