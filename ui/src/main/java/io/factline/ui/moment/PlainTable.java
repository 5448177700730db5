package io.factline.ui.moment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table of a few rows that every reader can walk through; on a narrow screen each row is a card of the same content. */
public final class PlainTable extends NativeTable {

    private final List<String> columns;
    private final NativeTableBody body = new NativeTableBody();

    /**
     * Makes a table without rows.
     *
     * @param caption what it is about
     * @param columns their headings; one that is empty is that of what can be done with a row
     */
    public PlainTable(String caption, List<String> columns) {
        this.columns = List.copyOf(columns);
        addClassName("plain-table");
        getElement().setAttribute("aria-label", caption);
        NativeTableRow headings = new NativeTableRow();
        for (String column : columns) {
            if (column.isEmpty()) {
                headings.add(new NativeTableCell());
            } else {
                NativeTableHeaderCell heading = new NativeTableHeaderCell(column);
                heading.getElement().setAttribute("scope", "col");
                headings.add(heading);
            }
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        add(head, body);
    }

    /** Adds a row; the first cell names it. */
    public void row(List<? extends Component> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            Component content = cells.get(i);
            if (i == 0) {
                NativeTableHeaderCell name = new NativeTableHeaderCell(content);
                name.getElement().setAttribute("scope", "row");
                row.add(name);
            } else {
                NativeTableCell cell = new NativeTableCell(content);
                cell.getElement().setAttribute("data-label", columns.get(i));
                row.add(cell);
            }
        }
        body.add(row);
    }
}
