package io.factline.ui.incident;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentSummary;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Shortcuts;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All incidents, the one that the record heard of last first. */
@Route("incidents")
@RouteAlias("")
@PermitAll
class IncidentsView extends Div implements HasDynamicTitle {

    private final Services.AsUser services;
    private final boolean mayEdit;
    private final IncidentsGrid grid = new IncidentsGrid();
    private final LiveSign live = new LiveSign();
    private final Button open = new Button(getTranslation("open.action"), VaadinIcon.PLUS.create(), _ -> open());
    private final Div nothing = new Div();
    private @Nullable Runnable stop;

    IncidentsView(CurrentUser user) {
        this.services = user.services();
        this.mayEdit = user.get().mayEdit();
        addClassNames("screen", "incidents");
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcuts.offer(open, "n", getTranslation("open.action"), this::open);
        Div head = new Div(new H1(getTranslation("incidents.title")), live);
        head.addClassName("screen-head");
        if (mayEdit) {
            head.add(open);
        }
        nothing.addClassName("nothing");
        add(head, nothing, grid);
        show(services.incidents().all(null, null));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        long known = grid.position();
        stop = new Following<List<IncidentSummary>>(
                        ui,
                        (after, prefer) -> services.incidents().all(after, prefer),
                        incidents -> incidents.stream()
                                .mapToLong(IncidentSummary::position)
                                .findFirst()
                                .orElse(known),
                        incidents -> {
                            var _ = ui.access(() -> show(incidents));
                        },
                        live::show)
                .from(known);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stop != null) {
            stop.run();
        }
    }

    private void show(List<IncidentSummary> incidents) {
        grid.show(incidents);
        grid.setVisible(!incidents.isEmpty());
        nothing.setVisible(incidents.isEmpty());
        open.setVisible(!incidents.isEmpty());
        if (incidents.isEmpty() && nothing.getComponentCount() == 0) {
            invite();
        }
    }

    /** Nothing yet: one example of what belongs here, and the one thing to do. */
    private void invite() {
        nothing.add(new H2(getTranslation("incidents.none")), new Paragraph(getTranslation("incidents.none.text")));
        Paragraph example = new Paragraph(getTranslation("incidents.none.example"));
        example.addClassName("quoted");
        nothing.add(example);
        if (mayEdit) {
            Button first = new Button(getTranslation("open.action"), VaadinIcon.PLUS.create(), _ -> open());
            first.addThemeVariants(ButtonVariant.PRIMARY);
            nothing.add(first);
        } else {
            nothing.add(new Paragraph(getTranslation("incidents.none.viewer")));
        }
    }

    private void open() {
        ZoneId here = getUI().map(ui -> ZoneField.ofBrowser(
                        ui.getPage().getExtendedClientDetails().getTimeZoneId()))
                .orElse(null);
        new OpenIncidentDialog(here, services.incidentCommands(), this::goTo).open();
    }

    /** Goes to an incident that was just opened, once the view knows it. */
    private void goTo(IncidentKey key, Acknowledgement durable) {
        services.incidents().all(durable.position(), null);
        getUI().ifPresent(ui -> ui.navigate("incidents/" + key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("incidents.title") + " · Factline";
    }
}
