package io.factline.ui.operations;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.factline.operations.ProjectionStatus;
import io.factline.ui.moment.PlainTable;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.session.Watching;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** How the projections are, while they are looked at. */
@Route("operations")
@RolesAllowed("ADMINISTRATOR")
class OperationsView extends Div implements HasDynamicTitle {

    private final Services.AsUser services;
    private final PlainTable projections = new PlainTable(
            getTranslation("operations.projections"),
            List.of(
                    getTranslation("operations.projection"),
                    getTranslation("operations.state"),
                    getTranslation("operations.position"),
                    getTranslation("operations.lag"),
                    ""));
    private final ParkedIncidents parked = new ParkedIncidents();
    private final Div unreachable = new Div();
    private final Map<String, ProjectionRow> rows = new LinkedHashMap<>();
    private @Nullable Watching watching;

    OperationsView(CurrentUser user) {
        this.services = user.services();
        addClassNames("screen", "operations");
        Div head = new Div(new H1(getTranslation("operations.title")));
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("operations.note"));
        note.addClassName("quiet");
        unreachable.addClassName("banner");
        unreachable.getElement().setAttribute("role", "status");
        unreachable.setVisible(false);
        Div side = new Div(projections, parked);
        side.addClassName("side");
        add(head, note, unreachable, side);
        show(services.operations().projections());
    }

    private void show(List<ProjectionStatus> statuses) {
        unreachable.setVisible(false);
        statuses.forEach(this::show);
        parked.show(statuses);
    }

    private void show(ProjectionStatus status) {
        ProjectionRow row = rows.computeIfAbsent(status.name(), _ -> {
            ProjectionRow made = new ProjectionRow(getLocale(), () -> rebuild(status.name()));
            projections.row(made.cells());
            return made;
        });
        boolean rebuilt = row.isReplacedBy(status);
        row.show(status);
        if (rebuilt) {
            Notice.done(getTranslation("operations.rebuilt", row.name()));
        }
    }

    private void rebuild(String name) {
        try {
            show(services.operations().rebuild(name));
        } catch (RestClientException refused) {
            Notice.failure(Sentences.of(refused));
        }
    }

    private void showUnreachable(RestClientException refused) {
        unreachable.setText(Sentences.of(refused));
        unreachable.setVisible(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watching = Watching.start(() -> {
            try {
                List<ProjectionStatus> statuses = services.operations().projections();
                var _ = ui.access(() -> show(statuses));
            } catch (RestClientException refused) {
                var _ = ui.access(() -> showUnreachable(refused));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.stop();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.title") + " · Factline";
    }
}
