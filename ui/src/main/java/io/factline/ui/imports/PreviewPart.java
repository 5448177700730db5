package io.factline.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportPreview;
import io.factline.imports.PreviewRow;
import io.factline.imports.RowProblem;
import io.factline.record.Words;
import io.factline.ui.words.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import would record, the first rows in full, and what is wrong with how many. */
final class PreviewPart extends Div {

    /** Sentences need so much on a phone, too, where the table is moved to its sides. */
    private static final String READABLE = "14rem";

    private final Paragraph summary = new Paragraph();
    private final UnorderedList problems = new UnorderedList();
    private final Grid<Line> grid = new Grid<>();

    /** A fact of a row, or a row without any. */
    private record Line(
            long row,
            PreviewRow.@Nullable Drafted draft,
            @Nullable Words text,
            List<RowProblem> problems) {}

    PreviewPart() {
        summary.getElement().setAttribute("role", "status");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("22rem");
        grid.getElement().setAttribute("aria-label", getTranslation("imports.preview"));
        grid.addColumn(Line::row)
                .setHeader(getTranslation("imports.row"))
                .setFlexGrow(0)
                .setWidth("5rem");
        grid.addColumn(line -> line.draft() == null
                        ? ""
                        : line.draft().fact().occurred().text())
                .setHeader(getTranslation("imports.field.occurred"))
                .setFlexGrow(0)
                .setWidth("13rem");
        grid.addComponentColumn(PreviewPart::what)
                .setHeader(getTranslation("imports.field.summary"))
                .setWidth(READABLE)
                .setFlexGrow(2);
        grid.addColumn(PreviewPart::outcome)
                .setHeader(getTranslation("imports.outcome"))
                .setFlexGrow(0)
                .setWidth("12rem");
        grid.addColumn(line -> ImportWords.problems(line.problems(), getLocale()))
                .setHeader(getTranslation("imports.problems"))
                .setWidth(READABLE)
                .setFlexGrow(2);
        add(new H3(getTranslation("imports.preview")), summary, problems, grid);
    }

    /** Of a row that becomes no fact how it begins: so it is found in the file. */
    private static Span what(Line line) {
        if (line.draft() != null) {
            return new Span(line.draft().fact().summary().text());
        }
        Span text = new Span(line.text() == null ? "" : line.text().text());
        text.addClassNames("quiet", "small");
        return text;
    }

    private static String outcome(Line line) {
        FactOutcome outcome =
                line.draft() == null ? FactOutcome.REFUSED : line.draft().outcome();
        return Labels.of("imports.would", outcome.code());
    }

    void show(ImportPreview look) {
        String incidents =
                look.incidents() == 0 ? "" : " · " + getTranslation("imports.count.incidents", look.incidents());
        summary.setText(ImportWords.counts(look.counts()) + incidents);
        problems.removeAll();
        look.problems()
                .forEach(problem -> problems.add(new ListItem(
                        getTranslation("imports.problem.rows", ImportWords.problem(problem.code()), problem.rows()))));
        grid.setItems(look.rows().stream()
                .flatMap(row -> PreviewPart.lines(row).stream())
                .toList());
        grid.setVisible(true);
    }

    private static List<Line> lines(PreviewRow row) {
        if (row.facts().isEmpty()) {
            return List.of(new Line(row.row(), null, row.text(), row.problems()));
        }
        return row.facts().stream()
                .map(fact -> new Line(
                        row.row(), fact, null, fact.equals(row.facts().getFirst()) ? row.problems() : List.of()))
                .toList();
    }

    /** The file cannot be read as it is asked for. */
    void refuse(String sentence) {
        summary.setText(sentence);
        problems.removeAll();
        grid.setVisible(false);
    }
}
