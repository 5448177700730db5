package io.factline.ui.incident;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.Actor;
import io.factline.fact.Basis;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Source;
import io.factline.fact.Telling;
import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.words.Labels;
import io.factline.ui.words.TimeWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says the parts of a fact in the reader's language: times in the zone of the fact, numbers as the reader writes them. */
final class FactWords {

    private static final String BETWEEN_PARTS = " · ";

    private final Locale locale;
    private final ZoneId zone;
    private final TimeWords times;

    FactWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.times = new TimeWords(locale);
    }

    /** A value of a detail or an attribute, whatever its type; empty where nothing is known. */
    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> Labels.yesOrNo(truth);
            case BigDecimal number -> number(number);
            case WrittenTime time -> time(time);
            case Code code -> Labels.of("detail.value", code.code());
            case Term term -> Labels.orItself("detail.value", term.text(), term.text());
            // words, and whole numbers that name something, such as a year
            default -> value.toString();
        };
    }

    /** All of its digits: a reader compares figures. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    /** With its zone: 19 December 2013 (America/Chicago). */
    String time(@Nullable WrittenTime time) {
        return time == null ? "" : times.occurrence(time.in(zone)) + " (" + zone.getId() + ")";
    }

    /** A number as it is meant, with its range, its unit and what it covers. */
    String quantity(Quantity one) {
        String value = number(one.value());
        String said = one.qualifier() == Qualifier.EXACT
                ? value
                : I18NProvider.translate(locale, "qualifier." + one.qualifier().code(), value);
        String measured = Stream.of(one.currency(), one.unit())
                .filter(Objects::nonNull)
                .map(Term::text)
                .reduce(said + range(one), (before, word) -> before + " " + word);
        return joined(measured, one.scope() == null ? "" : one.scope().text());
    }

    private String range(Quantity one) {
        BigDecimal low = one.low();
        BigDecimal high = one.high();
        if (low != null && high != null) {
            return " (" + number(low) + "–" + number(high) + ")";
        }
        return (low == null ? "" : " (≥ " + number(low) + ")") + (high == null ? "" : " (≤ " + number(high) + ")");
    }

    String actor(@Nullable Actor actor) {
        return actor == null
                ? ""
                : Stream.of(text(actor.name()), text(actor.role()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /** To whom, and when. */
    String told(Telling telling) {
        String to = Labels.of("told-to", telling.to().code());
        String at = time(telling.at());
        return at.isEmpty() ? to : I18NProvider.translate(locale, "telling.said", to, at);
    }

    /** By whom, through what, and where a telling that nobody stated comes from. */
    String toldHow(Telling telling) {
        String by = text(telling.by());
        String through = text(telling.source());
        Basis basis = telling.basis();
        return joined(
                by.isEmpty() ? "" : I18NProvider.translate(locale, "telling.said-by", by),
                through.isEmpty() ? "" : I18NProvider.translate(locale, "tell.said-through", through),
                basis == null || basis == Basis.STATED ? "" : Labels.of("basis", basis.code()));
    }

    /** By its title, else by its address, else by whoever published it. */
    String sourceName(Source source) {
        return Stream.of(source.title(), source.url(), source.publisher())
                .filter(Objects::nonNull)
                .map(Words::text)
                .findFirst()
                .orElse("");
    }

    /** Who published it when, and when it was kept. */
    String sourceFrom(Source source) {
        boolean named = source.title() == null && source.url() == null;
        return joined(
                named ? "" : text(source.publisher()),
                time(source.publishedAt()),
                source.capturedAt() == null
                        ? ""
                        : I18NProvider.translate(locale, "source.attach.captured-said", time(source.capturedAt())));
    }

    String quote(Source source) {
        return source.quote() == null
                ? ""
                : I18NProvider.translate(locale, "quoted", source.quote().text());
    }

    /** The parts that say something, one behind the other. */
    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN_PARTS));
    }

    private static String text(@Nullable Words words) {
        return words == null ? "" : words.text();
    }
}
