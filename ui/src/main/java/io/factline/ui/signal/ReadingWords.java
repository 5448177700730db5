package io.factline.ui.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.record.Words;
import io.factline.signal.SignalReading;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a mapping found in a payload, and what it looked for in vain. */
public final class ReadingWords {

    private ReadingWords() {}

    /** All of it but its title. */
    public static Component of(SignalReading reading, Locale reader) {
        Div said = new Div();
        said.addClassName("reading");
        tags(reading.status(), reading.severity()).forEach(tag -> said.add(Tag.saying(tag, "open")));
        if (reading.occurred() != null) {
            said.add(line(
                    "inbox.occurred",
                    new TimeWords(reader).occurrence(reading.occurred().in(ZoneOffset.UTC)) + " (UTC)"));
        }
        said.add(line("inbox.external-id", text(reading.externalId())));
        Words url = reading.url();
        if (url != null) {
            Anchor link = new Anchor(url.text(), url.text());
            link.getElement().setAttribute("rel", "noreferrer noopener");
            link.setTarget("_blank");
            said.add(new Paragraph(link));
        }
        if (!reading.missing().isEmpty()) {
            Paragraph missing = line(
                    "inbox.missing",
                    reading.missing().stream()
                            .map(one -> Labels.of("inbox.member", one.code()))
                            .collect(Collectors.joining(", ")));
            missing.addClassName("quiet");
            said.add(missing);
        }
        return said;
    }

    /** What it is about, in a line. */
    public static String title(SignalReading reading) {
        Words summary = reading.summary();
        return summary == null ? I18NProvider.translate("inbox.untitled") : summary.text();
    }

    /** In which status it is and how severe, as its sender says it; blank where it says neither. */
    static String tags(SignalReading reading) {
        return tags(reading.status(), reading.severity()).collect(Collectors.joining(" · "));
    }

    private static Stream<String> tags(@Nullable Words... tags) {
        return Stream.of(tags).filter(Objects::nonNull).map(Words::text);
    }

    private static String text(@Nullable Words words) {
        return words == null ? "–" : words.text();
    }

    private static Paragraph line(String key, String value) {
        return new Paragraph(I18NProvider.translate(key, value));
    }
}
