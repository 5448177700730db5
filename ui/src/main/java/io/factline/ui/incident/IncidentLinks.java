package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.remote.Services;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.web.client.RestClientException;

/** The other incidents that an incident is tied to, by their titles. */
final class IncidentLinks extends Div {

    private final Services.AsUser services;
    private final Map<IncidentRef, String> titles = new ConcurrentHashMap<>();
    private final UnorderedList list = new UnorderedList();

    IncidentLinks(Services.AsUser services) {
        this.services = services;
        addClassName("links");
        list.getElement().setAttribute("aria-label", getTranslation("link.list"));
        add(list);
    }

    /** Asks for the titles that are shown next: done before the screen is locked to show them. */
    void prepare(IncidentSummary incident) {
        incident.links().forEach(link -> title(link.incident()));
    }

    String title(IncidentRef other) {
        String known = titles.get(other);
        if (known != null) {
            return known;
        }
        try {
            String title = services.incidents()
                    .one(other, AskedCutoffs.NONE, null, null)
                    .title();
            titles.put(other, title);
            return title;
        } catch (RestClientException unknown) {
            // its key says which one it is, and the next look may find more
            return other.text();
        }
    }

    /** Shows them, each with a way to take it back where {@code mayRemove}. */
    void show(IncidentSummary incident, boolean mayRemove, Consumer<Link> remove) {
        list.removeAll();
        setVisible(!incident.links().isEmpty());
        for (Link link : incident.links()) {
            Span kind = new Span(getTranslation("link.kind." + link.kind().code()));
            kind.addClassName("quiet");
            String title = title(link.incident());
            ListItem item = new ListItem(kind, new Anchor("incidents/" + link.incident(), title));
            if (mayRemove) {
                Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove.accept(link));
                away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                away.setAriaLabel(getTranslation("link.remove", title));
                away.setTooltipText(getTranslation("link.remove", title));
                item.add(away);
            }
            list.add(item);
        }
    }
}
