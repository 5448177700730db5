package io.factline.ui.incident;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.Standing;
import io.factline.incident.IncidentSummary;

/** A word in a pill. Its colour repeats what the word says and says nothing else. */
final class Tag extends Span {

    private Tag(String text, String kind) {
        super(text);
        addClassNames("tag", "tag-" + kind);
    }

    static Tag status(IncidentSummary incident) {
        boolean open = incident.closed() == null;
        return new Tag(I18NProvider.translate(open ? "status.open" : "status.closed"), open ? "open" : "closed");
    }

    static Tag exercise() {
        return new Tag(I18NProvider.translate("incident.exercise.mark"), "exercise");
    }

    static Tag standing(Standing standing) {
        return new Tag(Labels.of("standing", standing.code()), standing.code());
    }

    static Tag retracted() {
        return new Tag(I18NProvider.translate("status.retracted"), "retracted");
    }
}
