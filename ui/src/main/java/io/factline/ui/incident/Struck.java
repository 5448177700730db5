package io.factline.ui.incident;

import com.vaadin.flow.component.html.Span;
import io.factline.timeline.TimelineEntry;

/** What a fact says; struck through where something else holds now, for the ear as for the eye. */
final class Struck extends Span {

    Struck(TimelineEntry entry) {
        super(entry.summary());
        if (entry.status() != TimelineEntry.Status.CURRENT) {
            addClassName("struck");
            getElement().setAttribute("role", "deletion");
        }
    }
}
