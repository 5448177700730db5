package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.time.Precision;
import io.factline.ui.story.RunningFactline;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
                    2014-06-15/.. | A state that lasted, since 15 June 2014, America/Chicago. It began from 15 June 2014, 00:00 to 16 June 2014, 00:00 (UTC−05:00). It still lasts.
                    2014-06-15/ | A state that lasted, from 15 June 2014 to a time that is not known, America/Chicago. It began from 15 June 2014, 00:00 to 16 June 2014, 00:00 (UTC−05:00). It ended at a time that is not known.
                    ../2014 | A state that lasted, ended 2014, America/Chicago. Its begin is open. It ended from 1 January 2014, 00:00 to 1 January 2015, 00:00 (UTC−06:00).
                    /2014 | A state that lasted, from a time that is not known to 2014, America/Chicago. It began at a time that is not known. It ended from 1 January 2014, 00:00 to 1 January 2015, 00:00 (UTC−06:00).
                    [2014-06..] | Once, some time from June 2014 on, America/Chicago: after 1 June 2014, 00:00 (UTC−05:00).
                    [2013,2014-01-05,2014-02..2014-03] | Once, in 2013 or on 5 January 2014 or between February 2014 and March 2014, America/Chicago: from 1 January 2013, 00:00 (UTC−06:00) to 1 April 2014, 00:00 (UTC−05:00).
                    201X | Once, some time in the 2010s, America/Chicago: from 1 January 2010, 00:00 to 1 January 2020, 00:00 (UTC−06:00).
                    20XX | Once, some time in the century 2000–2099, America/Chicago: from 1 January 2000, 00:00 to 1 January 2100, 00:00 (UTC−06:00).
                    1985-XX-XX | Once, some time in 1985, America/Chicago: from 1 January 1985, 00:00 to 1 January 1986, 00:00 (UTC−06:00).
                    1985-12-XX | Once, some time in December 1985, America/Chicago: from 1 December 1985, 00:00 to 1 January 1986, 00:00 (UTC−06:00).
                    201X-12-25 | Once, some time between 25 December 2010 and 25 December 2019 (201X-12-25), America/Chicago: from 25 December 2010, 00:00 to 26 December 2019, 00:00 (UTC−06:00).
                    2014-33 | Once, some time in the first quarter of 2014, America/Chicago: from 1 January 2014, 00:00 (UTC−06:00) to 1 April 2014, 00:00 (UTC−05:00).
                    2014-38~ | Once, some time from about May to August 2014, America/Chicago: from 1 May 2014, 00:00 to 1 September 2014, 00:00 (UTC−05:00).
                    2014-41 | Once, some time in the second half of 2014, America/Chicago: from 1 July 2014, 00:00 (UTC−05:00) to 1 January 2015, 00:00 (UTC−06:00).
                    ?2013-12-~19 | Once, some time on about 19 December 2013 (uncertain), America/Chicago: from 19 December 2013, 00:00 to 20 December 2013, 00:00 (UTC−06:00).
                    2013-12-19T16:30[Europe/Paris] | Once, some time in the minute 19 December 2013, 09:30, America/Chicago: from 19 December 2013, 09:30 to 19 December 2013, 09:31 (UTC−06:00).
                    2013-03-10T02:30 | Once, some time in the minute 10 March 2013, 02:30, America/Chicago: from 10 March 2013, 03:30 to 10 March 2013, 03:31 (UTC−05:00).
                    2013-12-19T09:30:15.50 | Once, some time in the second 19 December 2013, 09:30:15.50, America/Chicago: from 19 December 2013, 09:30:15.5 to 19 December 2013, 09:30:15.51 (UTC−06:00).
                    2016-12-31T23:59:60Z | Once, some time in the second 31 December 2016, 17:59:60 (leap second), America/Chicago: from 31 December 2016, 17:59:59 to 31 December 2016, 18:00 (UTC−06:00).
                    2013-12-19~ | Once, some time on about 19 December 2013, America/Chicago: from 19 December 2013, 00:00 to 20 December 2013, 00:00 (UTC−06:00).
                    """)
    void a_time_is_explained_as_one_types(String typed, String meaning) {
        assertThat(meaningOf(typed, Locale.UK)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2013-12-19 | Une fois, le 19 décembre 2013, America/Chicago : du 19 décembre 2013, 00:00 au 20 décembre 2013, 00:00 (UTC−06:00).
                    2014-06-15/.. | Un état qui a duré, depuis le 15 juin 2014, America/Chicago. Début : du 15 juin 2014, 00:00 au 16 juin 2014, 00:00 (UTC−05:00). Il dure encore.
                    /2014 | Un état qui a duré, d’un moment inconnu à 2014, America/Chicago. Début : à un moment inconnu. Fin : du 1 janvier 2014, 00:00 au 1 janvier 2015, 00:00 (UTC−06:00).
                    [2014-06..] | Une fois, au plus tôt juin 2014, America/Chicago : après le 1 juin 2014, 00:00 (UTC−05:00).
                    [2013,2014-01-05] | Une fois, en 2013 ou le 5 janvier 2014, America/Chicago : du 1 janvier 2013, 00:00 au 6 janvier 2014, 00:00 (UTC−06:00).
                    201X | Une fois, dans les années 2010, America/Chicago : du 1 janvier 2010, 00:00 au 1 janvier 2020, 00:00 (UTC−06:00).
                    20XX | Une fois, dans le siècle 2000–2099, America/Chicago : du 1 janvier 2000, 00:00 au 1 janvier 2100, 00:00 (UTC−06:00).
                    201X-12-25 | Une fois, entre le 25 décembre 2010 et le 25 décembre 2019 (201X-12-25), America/Chicago : du 25 décembre 2010, 00:00 au 26 décembre 2019, 00:00 (UTC−06:00).
                    2014-36 | Une fois, pendant le quatrième trimestre de 2014, America/Chicago : du 1 octobre 2014, 00:00 (UTC−05:00) au 1 janvier 2015, 00:00 (UTC−06:00).
                    2014-38 | Une fois, de mai à août 2014, America/Chicago : du 1 mai 2014, 00:00 au 1 septembre 2014, 00:00 (UTC−05:00).
                    2014-41 | Une fois, pendant le second semestre de 2014, America/Chicago : du 1 juillet 2014, 00:00 (UTC−05:00) au 1 janvier 2015, 00:00 (UTC−06:00).
                    2013-12-19T09:30:15.5 | Une fois, dans la seconde 19 décembre 2013, 09:30:15,5, America/Chicago : du 19 décembre 2013, 09:30:15,5 au 19 décembre 2013, 09:30:15,6 (UTC−06:00).
                    """)
    void a_reader_of_french_gets_it_in_french(String typed, String meaning) {
        assertThat(meaningOf(typed, Locale.FRANCE)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @EnumSource
    void every_precision_has_a_name_in_both_languages(Precision precision) {
        for (Locale reader : List.of(Locale.UK, Locale.FRANCE)) {
            for (String kind : List.of("time.precision.", "time.noun.", "time.on.")) {
                String key = kind + precision.code();
                assertThat(I18NProvider.translate(reader, key)).isNotEmpty().doesNotContain(key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2013-02-30",
                "2014/2013",
                "[..]",
                "[2013-11-27]",
                "-0500",
                "2013-21",
                "{2013,2014}",
                "2013-12T09:30",
                "2013-12-19T24",
                "2013-12-19T09:30:15.0123456789",
                "2013-12-19T23:59:60Z",
                "2013-12-19T09:30+18:30",
                "2013-12-19T09:30[Mars/Olympus]",
                "2013-12-19T09:30-05:00[America/Chicago]",
                "2013-12-19T09:30Z[]",
                "2013-12-19T09:30Z[!x=y]"
            })
    void what_means_nothing_is_told_in_the_words_of_the_reader(String typed) {
        assertThat(meaningOf(typed, Locale.UK)).contains("\"" + typed + "\"");
        assertThat(meaningOf(typed, Locale.FRANCE))
                .contains("« " + typed + " »")
                .doesNotContain("The time");
    }

    @Test
    void a_time_that_is_too_long_is_told_in_the_words_of_the_reader() {
        assertThat(meaningOf("x".repeat(161), Locale.UK)).isEqualTo("A time has at most 160 characters.");
        assertThat(meaningOf("x".repeat(161), Locale.FRANCE)).isEqualTo("Un moment a au plus 160 caractères.");
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
