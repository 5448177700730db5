package io.factline.ui.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiBenchmarks;
import io.factline.kpi.KpiDefinition.Anchor;
import io.factline.kpi.KpiDefinitions;
import io.factline.kpi.KpiKey;
import io.factline.kpi.KpiStatus;
import io.factline.kpi.KpiValue;
import io.factline.timeline.MomentAxis;
import io.factline.ui.story.RunningFactline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is read without knowing how it is computed: with its bounds, or with the reason why there is none. */
@RunningFactline
class SayingAValueTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    publicExposureGap[capture] | PT504H | PT552H    | 22 | 22 days (504 to 552 h)
                    timeToApology              | PT0H   | PT48H     | 1  | 1 day (0 to 48 h)
                    timeToApology              | PT-24H | PT0H      | -1 | −1 day (−24 to 0 h)
                    missedWarningWindow        | PT264H | PT672H    |    | 11 to 28 days (264 to 672 h)
                    missedWarningWindow        | PT1H   | PT30H     |    | 1 to 30 h
                    timeToRestore              | PT4H   | PT5H31M   |    | 4 h to 5 h 31 min
                    rumourCorrection           | PT0H   | PT24H     |    | 0 to 24 h
                    timeToRestore              | PT90S  | PT90S     |    | 1 min 30 s
                    timeToRestore              | PT4H   |           |    | at least 4 h
                    timeToRestore              |        | PT4H      |    | at most 4 h
                    """)
    void a_value_carries_its_bounds(
            String kpi, @Nullable Duration min, @Nullable Duration max, @Nullable Long days, String words) {
        assertThat(words(Locale.UK).value(value(kpi, KpiStatus.OK, min, max, days)))
                .isEqualTo(words);
    }

    @Test
    void a_card_says_the_value_first_and_its_bounds_beside_it() {
        KpiWords words = words(Locale.UK);
        KpiValue days = value("publicExposureGap", KpiStatus.OK, Duration.ofDays(21), Duration.ofDays(23), 22L);
        assertThat(words.headline(days)).isEqualTo("22 days");
        assertThat(words.beside(days)).isEqualTo("504 to 552 h");
        KpiValue exact = value("timeToRestore", KpiStatus.OK, Duration.ofHours(4), Duration.ofHours(4), null);
        assertThat(words.headline(exact)).isEqualTo("4 h");
        assertThat(words.beside(exact)).isEmpty();
        KpiValue open = missing("disclosureDelay", KpiStatus.NO_END_RECORDED, "Disclosed");
        assertThat(words.headline(open)).isEqualTo("–");
        assertThat(words.beside(open)).isEqualTo("no Disclosed fact is visible");
    }

    @Test
    void a_published_figure_never_stands_without_its_population_and_statistic() {
        KpiWords words = words(Locale.UK);
        assertThat(words.benchmarks(new KpiKey("dwellTime[capture]")))
                .extracting(words::benchmark)
                .containsExactly(
                        "14 days: median, Mandiant's own investigations, 2025",
                        "69 days: mean, 300 incidents that the firm advised on, 2015",
                        "194 days: mean, 604 organisations, from a survey, March 2023 to February 2024");
        assertThat(words.benchmarks(new KpiKey("timeToApology"))).isEmpty();
    }

    @Test
    void the_rule_of_each_side_is_said_in_words() {
        KpiWords words = words(Locale.UK);
        assertThat(words.anchor(new KpiKey("timeToContain"), AnchorSide.TO))
                .isEqualTo("To the last fact “Contained (full)”");
        assertThat(words.anchor(new KpiKey("degradationDuration"), AnchorSide.TO))
                .isEqualTo("To the end of the last fact “Service degraded”");
        for (Locale reader : List.of(Locale.UK, Locale.FRANCE)) {
            KpiDefinitions.ALL.stream()
                    .flatMap(definition -> Stream.of(definition.from(), definition.to()))
                    .map(Anchor::facet)
                    .filter(Objects::nonNull)
                    .forEach(facet -> assertThat(I18NProvider.translate(reader, "kpi.facet." + facet))
                            .doesNotContain("kpi.facet"));
        }
    }

    @Test
    void what_runs_or_cannot_be_proven_says_so() {
        KpiValue running = value("timeToContain", KpiStatus.RUNNING, Duration.ofDays(3), Duration.ofDays(4), 3L);
        assertThat(words(Locale.UK).value(running)).isEqualTo("running: 3 days (72 to 96 h)");
        assertThat(words(Locale.FRANCE).value(running)).isEqualTo("en cours : 3 jours (72 à 96 h)");
        KpiValue unproven = value(
                "timeToRestore",
                KpiStatus.ORDER_UNPROVEN,
                Duration.ofHours(-1),
                Duration.ofHours(23).plusMinutes(31),
                null);
        assertThat(words(Locale.UK).value(unproven))
                .isEqualTo("the order cannot be proven: between −1 h and 23 h 31 min");
        assertThat(words(Locale.FRANCE).value(unproven))
                .isEqualTo("l’ordre n’est pas prouvé : entre −1 h et 23 h 31 min");
        KpiValue negative =
                value("dwellTime[capture]", KpiStatus.NEGATIVE, Duration.ofDays(-2), Duration.ofDays(-1), null);
        assertThat(words(Locale.UK).value(negative))
                .isEqualTo("ends before it begins: between −48 h and −24 h. Pin another fact.");
    }

    @Test
    void what_cannot_be_computed_names_the_facts_that_are_missing() {
        KpiValue one = missing("disclosureDelay", KpiStatus.NOT_COMPUTABLE, "Discovered");
        assertThat(words(Locale.UK).value(one)).isEqualTo("cannot be computed: no Discovered fact is visible");
        KpiValue both = missing("timeToRestore", KpiStatus.NOT_COMPUTABLE, "ServiceDegraded", "ServiceRestored");
        assertThat(words(Locale.UK).value(both))
                .isEqualTo("cannot be computed: no Service degraded and no Service restored fact is visible");
        KpiValue endless = missing("timeToRootCause", KpiStatus.NO_END_RECORDED, "RootCauseIdentified");
        assertThat(words(Locale.UK).value(endless))
                .isEqualTo("no end is recorded: no Root cause identified fact is visible");
    }

    @Test
    void a_kpi_is_called_by_its_kind_where_there_are_several() {
        assertThat(words(Locale.UK).name(new KpiKey("publicExposureGap[capture]")))
                .isEqualTo("Public exposure gap (capture)");
        assertThat(words(Locale.UK).name(new KpiKey("notificationLag[law-enforcement]")))
                .isEqualTo("Notification lag (law enforcement)");
        assertThat(words(Locale.UK).name(new KpiKey("dwellTime[zero-day]"))).isEqualTo("Dwell time (zero-day)");
    }

    @Test
    void every_kpi_and_all_that_can_be_done_with_it_has_words_in_both_languages() {
        List<String> keys = new ArrayList<>();
        KpiDefinitions.ALL.forEach(definition -> keys.add("kpi.name." + definition.key()));
        for (AnchorSide side : AnchorSide.values()) {
            for (String what : List.of("pin.action.", "pin.title.", "unpin.action.", "unpin.title.")) {
                keys.add(what + side.code());
            }
        }
        for (MomentAxis axis : MomentAxis.values()) {
            keys.addAll(List.of("kpi.history." + axis.code(), "kpi.history.first." + axis.code()));
        }
        for (Locale reader : List.of(Locale.UK, Locale.FRANCE)) {
            assertThat(keys)
                    .allSatisfy(key -> assertThat(I18NProvider.translate(reader, key))
                            .isNotEmpty()
                            .doesNotContain(key));
        }
    }

    private static KpiWords words(Locale reader) {
        UI.getCurrent().setLocale(reader);
        return new KpiWords(reader, KpiDefinitions.ALL, KpiBenchmarks.ALL);
    }

    private static KpiValue value(
            String kpi, KpiStatus status, @Nullable Duration min, @Nullable Duration max, @Nullable Long days) {
        return new KpiValue(new KpiKey(kpi), status, min, max, days, null, null, null, List.of(), List.of());
    }

    private static KpiValue missing(String kpi, KpiStatus status, String... types) {
        return new KpiValue(new KpiKey(kpi), status, null, null, null, null, null, null, List.of(), List.of(types));
    }
}
