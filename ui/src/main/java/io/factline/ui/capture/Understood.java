package io.factline.ui.capture;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.factline.fact.Source;
import io.factline.record.Words;
import io.factline.ui.words.Labels;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a line was understood: what it says, what was supposed where it says nothing, and what may have been meant otherwise. */
public final class Understood extends Div {

    /**
     * Says it.
     *
     * @param home the zone of the incident
     * @param typeName the name of the type that the draft has
     */
    public Understood(QuickEntry line, ZoneId home, String typeName) {
        addClassName("understood");
        getElement().setAttribute("role", "status");
        UnorderedList parts = new UnorderedList();
        parts.add(part(line.timed(), "time", time(line, home)), part(line.factType() != null, "type", typeName));
        Words actor = line.actor();
        if (actor != null) {
            parts.add(part(true, "actor", actor.text()));
        }
        if (!line.toldTo().isEmpty()) {
            parts.add(part(true, "told", told(line)));
        }
        line.sources().stream()
                .map(Source::url)
                .filter(Objects::nonNull)
                .forEach(url -> parts.add(part(true, "source", url.text())));
        parts.add(part(
                line.stated() != null,
                standing(line),
                Labels.of("standing", line.standing().code())));
        Span head = new Span(getTranslation("quick.understood"));
        head.addClassName("strong");
        add(head, parts);
        line.doubts().forEach(doubt -> {
            Paragraph said =
                    new Paragraph(getTranslation("quick.doubt." + doubt.why().code(), doubt.word()));
            said.addClassName("warning");
            add(said);
        });
    }

    private ListItem part(boolean said, String part, String value) {
        return new ListItem(getTranslation("quick." + (said ? "said." : "supposed.") + part, value));
    }

    private String time(QuickEntry line, ZoneId home) {
        return new TimeWords(getLocale()).occurrence(line.occurred().in(home)) + " (" + home.getId() + ")";
    }

    private String told(QuickEntry line) {
        return line.toldTo().stream()
                .map(to -> Labels.of("told-to", to.code()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Where nothing is stated, what is named decides. */
    private static String standing(QuickEntry line) {
        if (line.stated() != null) {
            return "standing";
        }
        return "standing." + line.standing().code();
    }
}
