package io.factline.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.factline.incident.IncidentSummary;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Imports a file, and shows what was imported before. */
@Route("imports")
@PermitAll
class ImportsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String INCIDENT = "incident";

    private final Services.AsUser services;
    private final boolean mayEdit;

    ImportsView(CurrentUser user) {
        this.services = user.services();
        this.mayEdit = user.get().mayEdit();
        addClassNames("screen", "imports");
    }

    /** For the incident that the address names, where it names one: {@code ?incident=key}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(INCIDENT)
                .orElse("");
        List<IncidentSummary> incidents = services.incidents().all(null, null);
        IncidentSummary asked = incidents.stream()
                .filter(incident -> incident.key().text().equals(key))
                .findFirst()
                .orElse(null);
        Div head = new Div(new H1(getTranslation("imports.title")));
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("imports.note"));
        note.addClassName("quiet");
        ImportsGrid made = new ImportsGrid(services, mayEdit);
        removeAll();
        add(head, note);
        if (mayEdit) {
            add(new ImportPanel(services, incidents, asked, made::show));
        }
        add(made);
        made.show(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title") + " · Factline";
    }
}
