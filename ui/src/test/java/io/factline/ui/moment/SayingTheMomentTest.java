package io.factline.ui.moment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import io.factline.clock.RuleId;
import io.factline.fact.ToldTo;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.LaneKind;
import io.factline.timeline.TimelineChart.Stretch;
import io.factline.ui.story.RunningFactline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks at another moment than now reads which one it is, in their language. */
@RunningFactline
class SayingTheMomentTest extends SpringBrowserlessTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2013-12-20 | As the public had been told by the end of 20 December 2013
                    2013-12 | As the public had been told by the end of December 2013
                    2013 | As the public had been told by the end of 2013
                    2013-12-20T09:30 | As the public had been told by 20 December 2013, 09:30
                    2013-12-20T09:30Z | As the public had been told by 20 December 2013, 03:30
                    2013-33 | As the public had been told by the end of the time the first quarter of 2013
                    """)
    void a_date_means_its_end_and_a_time_of_day_that_instant(String written, String words) {
        assertThat(words(Locale.UK).moment(told(written, null))).isEqualTo(words);
    }

    @Test
    void all_three_cut_offs_are_said_one_behind_the_other() {
        AskedCutoffs cutoffs = new AskedCutoffs("2013-12-19", "2013-12-20", ToldTo.CUSTOMERS, "17", null);
        assertThat(words(Locale.UK).banner(cutoffs, 3, 1))
                .isEqualTo("What had happened by the end of 19 December 2013, as customers had been told by the end of"
                        + " 20 December 2013, as it was on our record up to its position 17: 3 facts."
                        + " 1 more was on our record then. This is the past: nothing can be changed here.");
        assertThat(words(Locale.FRANCE).banner(cutoffs, 3, 1))
                .isEqualTo("Ce qui s’était passé jusqu’à la fin du 19 décembre 2013, ce que les clients avaient appris"
                        + " jusqu’à la fin du 20 décembre 2013, ce que contenait notre registre jusqu’à sa position 17 :"
                        + " 3 faits. 1 autre était alors dans notre registre."
                        + " C’est le passé : rien ne peut y être changé.");
    }

    @Test
    void what_the_record_lacked_then_has_been_recorded_since() {
        AskedCutoffs cutoffs = new AskedCutoffs(null, null, null, "2026-11-24", null);
        assertThat(words(Locale.UK).banner(cutoffs, 0, 2))
                .isEqualTo("As it was on our record by the end of 24 November 2026: no facts."
                        + " 2 more have been recorded since. This is the past: nothing can be changed here.");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_can_be_told_is_named_in_both_languages(ToldTo to) {
        for (Locale reader : List.of(Locale.UK, Locale.FRANCE)) {
            String key = "moment.told." + to.code();
            assertThat(I18NProvider.translate(reader, key, "then")).doesNotContain(key);
        }
    }

    @Test
    void an_address_says_what_is_looked_at_and_gives_it_back() {
        Look look = new Look(
                IncidentTab.CLOCKS,
                new AskedCutoffs("2013-12", "2013-12-20T09:30-06:00", ToldTo.LAW_ENFORCEMENT, "17", null),
                FactFilter.ALL,
                new Picture(
                        LaneKind.SOURCE,
                        true,
                        new Stretch(Instant.parse("2013-12-01T06:00:00Z"), Instant.parse("2014-01-01T06:00:00Z"))),
                List.of(new RuleId("EU-GDPR-33"), new RuleId("UK-GDPR-33")));
        QueryParameters address = new QueryParameters(look.parameters());
        assertThat(address.getQueryString())
                .contains("toldTo=law-enforcement")
                .contains("lanes=source")
                .contains("whatIf=EU-GDPR-33&");
        assertThat(Look.of(QueryParameters.fromString(address.getQueryString())))
                .isEqualTo(look);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2013-12-01", "from=2013-12-02T00:00:00Z&to=2013-12-01T00:00:00Z", "lanes=moon"})
    void a_picture_that_cannot_be_is_the_first_one(String address) {
        assertThat(Look.of(QueryParameters.fromString(address)).picture()).isEqualTo(Picture.FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whatIf=EU-GDPR-33,US-SEC-8K-105",
                "whatIf=EU-GDPR-33&whatIf=US-SEC-8K-105",
                "whatIf=EU-GDPR-33,%20no%20rule,&whatIf=US-SEC-8K-105,EU-GDPR-33"
            })
    void rules_are_supposed_one_behind_the_other_or_one_by_one(String address) {
        assertThat(Look.of(QueryParameters.fromString(address)).supposed())
                .containsExactly(new RuleId("EU-GDPR-33"), new RuleId("US-SEC-8K-105"));
    }

    private static MomentWords words(Locale reader) {
        return new MomentWords(reader, CHICAGO);
    }

    private static AskedCutoffs told(String until, @Nullable ToldTo to) {
        return new AskedCutoffs(null, until, to, null, null);
    }
}
