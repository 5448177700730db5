package io.factline.ui.incident;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.session.Places;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who was told of the fact, when, and by whom. */
final class TellingRow extends Fields implements Rows.Row<Telling> {

    private final Select<ToldTo> to = new Select<>();
    private final OccurredField at;
    private final TextField by = new TextField(getTranslation("telling.by"));
    private @Nullable Words source;

    TellingRow(Places places, Supplier<@Nullable ZoneId> zone) {
        at = new OccurredField(getTranslation("telling.at"), zone);
        to.setLabel(getTranslation("telling.to"));
        to.setItems(ToldTo.values());
        to.setItemLabelGenerator(told -> Labels.of("told-to", told.code()));
        add(to, at, by);
        to.addValueChangeListener(_ -> places.markTyped());
    }

    void show(Telling telling) {
        to.setValue(telling.to());
        at.setTime(telling.at());
        by.setValue(telling.by() == null ? "" : telling.by().text());
        source = telling.source();
    }

    @Override
    public @Nullable Telling read(Places places, String pointer) {
        places.at(pointer, to);
        places.at(pointer + "/to", to);
        places.at(pointer + "/at", at.field());
        places.at(pointer + "/by", by);
        ToldTo told = to.getValue();
        WrittenTime when = at.read(places, pointer + "/at");
        Words who = places.read(pointer + "/by", by.getValue(), Words::new);
        if (told == null && when == null && who == null) {
            return null;
        }
        if (told == null) {
            places.complain(pointer + "/to", getTranslation("telling.to.missing"));
            return null;
        }
        if (when == null) {
            if (!at.field().isInvalid()) {
                places.complain(pointer + "/at", getTranslation("telling.at.missing"));
            }
            return null;
        }
        return new Telling(told, when, who, source, null);
    }

    @Override
    public void focusFirst() {
        to.focus();
    }
}
