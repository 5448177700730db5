package io.factline.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.factline.imports.ImportId;
import io.factline.imports.ImportQueryApi;
import io.factline.imports.ImportReport;
import io.factline.imports.ImportReport.Reported;
import io.factline.record.EventJson;
import io.factline.record.Words;
import io.factline.ui.words.Labels;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of each row of a file; to be kept as a file, too. */
final class ReportDialog extends Dialog {

    private static final int SHOWN = 200;
    private static final int PAGE = 1_000;

    private final ImportId id;
    private final ImportQueryApi imports;

    ReportDialog(ImportId id, ImportQueryApi imports) {
        this.id = id;
        this.imports = imports;
        ImportReport report = imports.one(id, null, SHOWN, null, null);
        addClassName("form-dialog");
        setHeaderTitle(getTranslation("imports.report"));
        setWidth("min(70rem, 96vw)");
        Grid<Reported> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("imports.report"));
        grid.addColumn(one -> one.row().row())
                .setHeader(getTranslation("imports.row"))
                .setFlexGrow(0)
                .setWidth("5rem");
        grid.addColumn(ReportDialog::outcomes)
                .setHeader(getTranslation("imports.outcome"))
                .setFlexGrow(0)
                .setWidth("14rem");
        grid.addColumn(one -> ImportWords.problems(one.row().problems(), getLocale()))
                .setHeader(getTranslation("imports.problems"));
        grid.addColumn(one -> raw(one.row().raw())).setHeader(getTranslation("imports.raw"));
        grid.setItems(report.rows());
        if (report.next() != null) {
            add(new Paragraph(
                    getTranslation("imports.report.first", report.rows().size())));
        }
        if (report.withheld() > 0) {
            add(new Paragraph(getTranslation("imports.report.withheld", report.withheld())));
        }
        add(grid);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] lines = lines();
                    return new DownloadResponse(
                            new ByteArrayInputStream(lines),
                            "import-" + id + ".ndjson",
                            "application/x-ndjson",
                            lines.length);
                }),
                getTranslation("imports.report.download"));
        getFooter().add(download, new Button(getTranslation("imports.report.close"), _ -> close()));
    }

    private static String outcomes(Reported one) {
        return one.row().facts().isEmpty()
                ? Labels.of("imports.did", "refused")
                : one.row().facts().stream()
                        .map(fact -> Labels.of("imports.did", fact.outcome().code()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String raw(List<Words> pieces) {
        return pieces.stream().map(Words::text).collect(Collectors.joining());
    }

    /** All rows, a line of JSON for each. */
    private byte[] lines() {
        List<String> lines = new ArrayList<>();
        Long behind = null;
        do {
            ImportReport page = imports.one(id, behind, PAGE, null, null);
            page.rows().forEach(row -> lines.add(EventJson.json(row)));
            behind = page.next();
        } while (behind != null);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
