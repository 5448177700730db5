package io.factline.ui.incident;

import com.vaadin.flow.component.select.Select;
import io.factline.fact.FactCommandApi;
import io.factline.fact.Standing;
import io.factline.fact.StandingChange;
import io.factline.incident.Acknowledgement;
import io.factline.record.Words;
import io.factline.ui.session.ReasonField;
import io.factline.ui.words.Labels;
import org.jspecify.annotations.Nullable;

/** Says that a fact stands more or less firmly than before, and what makes it so. */
final class StandingDialog extends FactChangeDialog {

    private static final String PLACE = "/standing";

    private final Select<Standing> standing = new Select<>();
    private final ReasonField reason = new ReasonField(getTranslation("standing.change.reason"), places);

    StandingDialog(Subject subject) {
        super("standing.change", subject);
        standing.setLabel(getTranslation("standing.change.new"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(one -> Labels.of("standing", one.code()));
        standing.setValue(seen().standing());
        standing.setWidthFull();
        places.at(PLACE, standing);
        add(standing, reason);
        focusWhenOpened(standing);
    }

    @Override
    String choicePlace() {
        return PLACE;
    }

    @Override
    @Nullable
    Acknowledgement send(FactCommandApi facts, Target target) {
        Words why = reason.read();
        return why == null
                ? null
                : facts.standing(
                        target.incident(),
                        target.fact(),
                        new StandingChange(standing.getValue(), why),
                        target.version(),
                        target.key());
    }
}
