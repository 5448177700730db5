package io.factline.ui.incident;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.FactCommandApi;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.incident.Acknowledgement;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.words.Labels;
import org.jspecify.annotations.Nullable;

/** Says who else was told of a fact, when, by whom and through what. */
final class TellDialog extends FactChangeDialog {

    private final Select<ToldTo> to = new Select<>();
    private final OccurredField at;
    private final TextField by = new TextField(getTranslation("telling.by"));
    private final TextField through = new TextField(getTranslation("tell.through"));

    TellDialog(Subject subject) {
        super("tell", subject);
        at = new OccurredField(
                getTranslation("telling.at"), () -> seen().occurred().zone());
        to.setLabel(getTranslation("telling.to"));
        to.setItems(ToldTo.values());
        to.setItemLabelGenerator(told -> Labels.of("told-to", told.code()));
        through.setHelperText(getTranslation("tell.through.help"));
        places.at("/to", to);
        places.at("/at", at.field());
        places.at("/by", by);
        places.at("/source", through);
        addClassName("middle");
        add(new Fields(to, at, by, through));
        focusWhenOpened(to);
    }

    @Override
    @Nullable
    Acknowledgement send(FactCommandApi facts, Target target) {
        ToldTo told = to.getValue();
        if (told == null) {
            places.complain("/to", getTranslation("telling.to.missing"));
        }
        WrittenTime when = at.read(places, "/at");
        if (when == null && !at.field().isInvalid()) {
            places.complain("/at", getTranslation("telling.at.missing"));
        }
        Words who = places.read("/by", by.getValue(), Words::new);
        Words what = places.read("/source", through.getValue(), Words::new);
        return places.isWrong()
                ? null
                : facts.tell(
                        target.incident(),
                        target.fact(),
                        new Telling(told, when, who, what, null),
                        target.version(),
                        target.key());
    }
}
