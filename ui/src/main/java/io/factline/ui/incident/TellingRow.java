package io.factline.ui.incident;

import com.vaadin.flow.component.select.Select;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who was told of the fact, when, by whom and through what. */
final class TellingRow extends Fields implements Rows.Row<Telling> {

    private final Select<ToldTo> to = new Select<>();
    private final OccurredField at;
    private final WordsField by = WordsField.line(getTranslation("telling.by"));
    private final WordsField source = WordsField.line(getTranslation("form.telling.source"));

    TellingRow(Supplier<@Nullable ZoneId> zone) {
        at = new OccurredField(getTranslation("telling.at"), zone);
        to.setLabel(getTranslation("telling.to"));
        to.setItems(ToldTo.values());
        to.setItemLabelGenerator(told -> Labels.of("told-to", told.code()));
        add(to, at, by.field(), source.field());
        Draft.name(Map.of("/to", to, "/at", at, "/by", by.field(), "/source", source.field()));
    }

    void show(Telling telling) {
        to.setValue(telling.to());
        at.setTime(telling.at());
        by.show(telling.by());
        source.show(telling.source());
    }

    @Override
    public @Nullable Telling read(Places places, String pointer) {
        places.at(pointer, to);
        places.at(pointer + "/to", to);
        places.at(pointer + "/at", at.field());
        ToldTo told = to.getValue();
        WrittenTime when = at.read(places, pointer + "/at");
        Words who = by.read(places, pointer + "/by");
        Words through = source.read(places, pointer + "/source");
        if (told == null && at.field().isEmpty() && by.isEmpty() && source.isEmpty()) {
            return null;
        }
        if (told == null) {
            places.complain(pointer + "/to", getTranslation("telling.to.missing"));
        }
        if (at.field().isEmpty()) {
            places.complain(pointer + "/at", getTranslation("telling.at.missing"));
        }
        return told == null || when == null ? null : new Telling(told, when, who, through, null);
    }

    @Override
    public void explain() {
        at.explain();
    }

    @Override
    public void focusFirst() {
        to.focus();
    }
}
