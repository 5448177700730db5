package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.incident.IncidentSummary;

/** What the incident is, and what one can do with it. */
final class IncidentHead extends Div {

    private final LiveSign live = new LiveSign();
    private final H1 title = new H1();
    private final Div about = new Div();
    private final Button close = new Button(getTranslation("close.action"));

    IncidentHead(boolean mayEdit, Runnable record, Runnable closing) {
        addClassNames("screen-head", "incident-head");
        about.addClassName("about");
        Div text = new Div(title, about);
        text.addClassName("head-text");
        add(text, live);
        if (mayEdit) {
            Button add = new Button(getTranslation("record.action"), VaadinIcon.PLUS.create(), _ -> record.run());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            close.addClickListener(_ -> closing.run());
            Div actions = new Div(close, add);
            actions.addClassName("actions");
            add(actions);
        }
    }

    void show(IncidentSummary incident) {
        TimeWords words = new TimeWords(getLocale());
        title.setText(incident.title());
        about.removeAll();
        about.add(Tag.status(incident));
        if (incident.exercise()) {
            about.add(Tag.exercise());
        }
        about.add(new Span(incident.organisation()), new Span(Labels.of("incident.kind", incident.kind())));
        about.add(new Span(getTranslation("incident.opened.said", words.occurrenceInSentence(incident.opened()))));
        if (incident.closed() != null) {
            about.add(new Span(getTranslation("incident.closed.said", words.occurrenceInSentence(incident.closed()))));
        }
        about.add(new Span(incident.zone().getId()));
        about.add(new Span(getTranslation("incident.facts.count", incident.facts())));
        close.setVisible(incident.closed() == null);
    }

    void showReachable(boolean reachable) {
        live.show(reachable);
    }
}
