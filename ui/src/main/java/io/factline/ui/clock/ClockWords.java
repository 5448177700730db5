package io.factline.ui.clock;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.clock.ClockValue;
import io.factline.clock.Due;
import io.factline.clock.Verdict;
import io.factline.ui.words.Labels;
import io.factline.ui.words.SpanWords;
import io.factline.ui.words.TimeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is known of disclosure clocks in words, in the home zone of the incident. */
final class ClockWords {

    private final Locale locale;
    private final ZoneId home;
    private final TimeWords times;
    private final SpanWords spans;

    ClockWords(Locale locale, ZoneId home) {
        this.locale = locale;
        this.home = home;
        this.times = new TimeWords(locale);
        this.spans = new SpanWords(locale);
    }

    /** The law and which of its notices: "GDPR: notification". */
    String rule(String law, String stage) {
        return say("clock.rule", law, stage);
    }

    String verdict(Verdict verdict) {
        return say("clock.verdict." + verdict.code());
    }

    /** When a duty ends, as exactly as what started it is known: "the end of 18 December 2013". */
    String end(Due.End end) {
        LocalDate earliestDay = end.earliestDay();
        LocalDate latestDay = end.latestDay();
        if (earliestDay != null || latestDay != null) {
            return within(
                    earliestDay == null ? null : say("clock.end-of", times.day(earliestDay)),
                    latestDay == null ? null : say("clock.end-of", times.day(latestDay)));
        }
        return within(instant(end.bounds().earliest()), instant(end.bounds().latest()));
    }

    private @Nullable String instant(@Nullable Instant at) {
        return at == null ? null : times.instant(at, home);
    }

    private String within(@Nullable String earliest, @Nullable String latest) {
        if (earliest == null || latest == null) {
            String known = Objects.requireNonNullElse(earliest, Objects.requireNonNullElse(latest, ""));
            return known.isEmpty()
                    ? say("time.unknown")
                    : say(earliest == null ? "clock.end.at-most" : "clock.end.at-least", known);
        }
        return earliest.equals(latest) ? earliest : say("clock.end.between", earliest, latest);
    }

    /** How late the filing was, else how much time went by; empty where nothing ran. */
    String went(ClockValue value) {
        ClockValue.Span late = value.late();
        if (late != null) {
            return say("clock.late", spans.roughly(late.min(), late.max()));
        }
        ClockValue.Span elapsed = value.elapsed();
        return elapsed == null ? "" : say("clock.elapsed", spans.roughly(elapsed.min(), elapsed.max()));
    }

    /** Of what kind an incident is that a rule may concern: "jurisdiction US-MN, kind data breach". */
    String because(String because) {
        return Arrays.stream(because.split(", ", -1)).map(this::reason).collect(Collectors.joining(", "));
    }

    private String reason(String part) {
        int space = part.indexOf(' ');
        if (space < 0) {
            return part;
        }
        String what = part.substring(0, space);
        String code = part.substring(space + 1);
        String said = what.equals("kind") ? Labels.of("incident.kind", code).toLowerCase(locale) : code;
        return say("clock.because", Labels.of("clock.because", what), said);
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
