package io.factline.ui.integration;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of a list that is looked at while it changes: only what looks otherwise is drawn anew, so that no button is taken from
 * under the hand and nothing that is open closes.
 */
final class LiveItems<T> {

    private final Function<T, Object> id;
    private final List<T> shown = new ArrayList<>();
    private final ListDataProvider<T> rows;

    /**
     * Shows nothing yet.
     *
     * @param id what a row is known by, whatever becomes of it
     */
    LiveItems(Grid<T> grid, Function<T, Object> id) {
        this.id = id;
        this.rows = new ListDataProvider<>(shown) {
            @Override
            public Object getId(T item) {
                return id.apply(item);
            }
        };
        grid.setItems(rows);
    }

    void show(List<T> items) {
        List<Object> before = shown.stream().map(id).toList();
        if (before.equals(items.stream().map(id).toList())) {
            for (int i = 0; i < items.size(); i++) {
                if (!items.get(i).equals(shown.get(i))) {
                    shown.set(i, items.get(i));
                    rows.refreshItem(items.get(i));
                }
            }
        } else {
            shown.clear();
            shown.addAll(items);
            rows.refreshAll();
        }
    }
}
