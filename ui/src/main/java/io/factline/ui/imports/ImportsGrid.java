package io.factline.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.factline.imports.ImportDone;
import io.factline.imports.ImportSummary;
import io.factline.ui.remote.Services;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was imported, the last first, with its report and the way back. */
final class ImportsGrid extends Section {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Services.AsUser services;
    private final boolean mayEdit;
    private final TimeWords times = new TimeWords(getLocale());
    private final Grid<ImportSummary> grid = new Grid<>();
    private final Paragraph none = new Paragraph(getTranslation("imports.none"));

    ImportsGrid(Services.AsUser services, boolean mayEdit) {
        this.services = services;
        this.mayEdit = mayEdit;
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("imports.made"));
        grid.addColumn(one -> times.instantAndZone(one.startedAt(), UTC)).setHeader(getTranslation("imports.at"));
        grid.addComponentColumn(ImportsGrid::incident).setHeader(getTranslation("imports.incident"));
        grid.addColumn(one -> Objects.requireNonNullElse(one.file(), "") + " "
                        + Labels.of("imports.format", one.format().code()))
                .setHeader(getTranslation("imports.file"));
        grid.addColumn(one -> ImportWords.counts(one.counts())).setHeader(getTranslation("imports.what"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("imports.state"));
        add(new H2(getTranslation("imports.made")), none, grid);
    }

    private static Component incident(ImportSummary one) {
        return new Anchor("incidents/" + one.incident(), one.incident().text());
    }

    private Component state(ImportSummary one) {
        Button report = new Button(
                getTranslation("imports.report"), _ -> new ReportDialog(one.id(), services.imports()).open());
        report.addThemeVariants(ButtonVariant.SMALL);
        Div state = new Div();
        state.addClassName("actions");
        if (one.revertedAt() != null) {
            state.add(Tag.saying(getTranslation("imports.reverted"), "excluded"));
        } else if (one.finishedAt() == null) {
            state.add(Tag.saying(getTranslation("imports.unfinished"), "excluded"));
        }
        state.add(report);
        if (mayEdit && one.revertedAt() == null && one.counts().recorded() > 0) {
            Button undo = new Button(
                    getTranslation("imports.revert"),
                    _ -> new RevertDialog(one.id(), services.importCommands(), this::show).open());
            undo.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
            state.add(undo);
        }
        return state;
    }

    /** Shows them as they are once the views know what was done. */
    void show(@Nullable ImportDone done) {
        show(done == null ? -1 : done.position());
    }

    private void show(long position) {
        List<ImportSummary> all = services.imports().all(null, position < 0 ? null : position, null);
        none.setVisible(all.isEmpty());
        grid.setVisible(!all.isEmpty());
        grid.setItems(all);
    }
}
