package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.ui.story.RunningFactline;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever types a time reads at once what it means, in their language. */
@RunningFactline
class TypingATimeTest extends SpringBrowserlessTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2013-12-19 | Once, some time on 19 December 2013, America/Chicago: from 19 December 2013, 00:00 to 20 December 2013, 00:00 (UTC−06:00).
                    2013-12 | Once, some time in December 2013, America/Chicago: from 1 December 2013, 00:00 to 1 January 2014, 00:00 (UTC−06:00).
                    2013 | Once, some time in 2013, America/Chicago: from 1 January 2013, 00:00 to 1 January 2014, 00:00 (UTC−06:00).
                    2013-12-19T09:30 | Once, some time in the minute 19 December 2013, 09:30, America/Chicago: from 19 December 2013, 09:30 to 19 December 2013, 09:31 (UTC−06:00).
                    2013-12-19T09:30Z | Once, some time in the minute 19 December 2013, 03:30, America/Chicago: from 19 December 2013, 03:30 to 19 December 2013, 03:31 (UTC−06:00).
                    2014-03-09 | Once, some time on 9 March 2014, America/Chicago: from 9 March 2014, 00:00 (UTC−06:00) to 10 March 2014, 00:00 (UTC−05:00).
                    [2013-11-27..2013-12-01] | Once, between 27 November 2013 and 1 December 2013, America/Chicago: from 27 November 2013, 00:00 to 2 December 2013, 00:00 (UTC−06:00).
                    [..2013-12-01] | Once, some time up to 1 December 2013, America/Chicago: before 2 December 2013, 00:00 (UTC−06:00).
                    2014-06-15/.. | A state that lasted, since 15 June 2014, America/Chicago. It began from 15 June 2014, 00:00 to 16 June 2014, 00:00 (UTC−05:00). It ended at a time that is not known.
                    2013-12-19~ | Once, some time on about 19 December 2013, America/Chicago: from 19 December 2013, 00:00 to 20 December 2013, 00:00 (UTC−06:00).
                    """)
    void a_time_is_explained_as_one_types(String typed, String meaning) {
        assertThat(meaningOf(typed, Locale.UK)).isEqualTo(meaning);
    }

    @Test
    void a_reader_of_french_gets_it_in_french() {
        assertThat(meaningOf("2013-12-19", Locale.FRANCE))
                .isEqualTo(
                        "Une fois, le 19 décembre 2013, America/Chicago : du 19 décembre 2013, 00:00 au 20 décembre 2013, 00:00 (UTC−06:00).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2013-02-30", "2014/2013", "[..]", "[2013-11-27]"})
    void what_means_nothing_is_told_in_the_words_of_the_reader(String typed) {
        assertThat(meaningOf(typed, Locale.UK)).contains("\"" + typed + "\"");
        assertThat(meaningOf(typed, Locale.FRANCE)).contains("« ").doesNotContain("The time");
    }

    @Test
    void nothing_is_complained_about_before_anything_is_typed() {
        assertThat(meaningOf("", Locale.UK)).startsWith("A year, month, day or minute");
    }

    @Test
    void a_key_is_suggested_from_the_title() {
        assertThat(OpenIncidentDialog.keyOf("Caisses en panne, été 2014!")).isEqualTo("caisses-en-panne-ete-2014");
        assertThat(OpenIncidentDialog.keyOf("x".repeat(90))).hasSize(64);
        assertThat(OpenIncidentDialog.keyOf("")).isEmpty();
    }

    private static String meaningOf(String typed, Locale reader) {
        UI.getCurrent().setLocale(reader);
        OccurredField field = new OccurredField("", () -> CHICAGO);
        UI.getCurrent().add(field);
        field.field().setValue(typed);
        return field.getChildren()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
