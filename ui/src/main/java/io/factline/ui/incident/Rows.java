package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.ui.session.Draft;
import io.factline.ui.session.KeptDraft;
import io.factline.ui.session.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list within a form: rows of fields that one adds and takes away.
 *
 * @param <R> a row
 * @param <T> what a row says
 */
final class Rows<R extends Component & Rows.Row<T>, T> extends Div implements KeptDraft.Growing {

    /** A row of fields. */
    interface Row<T> {

        /** What it says; null where it is empty or, with the sentence at its field, wrong. */
        @Nullable
        T read(Places places, String pointer);

        void focusFirst();

        /** Says anew what its times mean: the zone has changed. */
        default void explain() {}
    }

    private final Places places;
    private final String pointer;
    private final Supplier<R> maker;
    private final String remove;
    private final Div list = new Div();
    private final List<R> rows = new ArrayList<>();

    /**
     * Makes an empty list.
     *
     * @param words the translations of this list: {@code title}, {@code add} and {@code remove} below this key
     */
    Rows(Places places, String pointer, String words, Supplier<R> maker) {
        this.places = places;
        this.pointer = pointer;
        this.maker = maker;
        this.remove = getTranslation(words + ".remove");
        addClassName("rows");
        Button more = new Button(getTranslation(words + ".add"), VaadinIcon.PLUS.create(), _ -> {
            places.markTyped();
            add().focusFirst();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div head = new Div(new H3(getTranslation(words + ".title")), more);
        head.addClassName("rows-head");
        add(head, list);
        Draft.name(pointer, this);
    }

    R add() {
        R row = maker.get();
        Div line = new Div(row);
        line.addClassName("row");
        Draft.nameByNumber(line);
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
            places.markTyped();
            rows.remove(row);
            list.remove(line);
        });
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(remove);
        away.setTooltipText(remove);
        line.add(away);
        places.watch(row);
        rows.add(row);
        list.add(line);
        return row;
    }

    @Override
    public void haveRows(int count) {
        rows.clear();
        list.removeAll();
        for (int i = 0; i < count; i++) {
            add();
        }
    }

    void explain() {
        rows.forEach(Row::explain);
    }

    List<T> read() {
        places.clearBelow(pointer);
        List<T> said = new ArrayList<>();
        for (R row : rows) {
            // the place in the list that is sent: rows that say nothing are not in it
            T one = row.read(places, pointer + "/" + said.size());
            if (one != null) {
                said.add(one);
            }
        }
        return said;
    }
}
