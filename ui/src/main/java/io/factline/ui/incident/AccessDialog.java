package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.factline.fact.Access;
import io.factline.fact.AccessChange;
import io.factline.fact.FactCommandApi;
import io.factline.incident.Acknowledgement;
import io.factline.record.Words;
import io.factline.ui.session.ReasonField;
import io.factline.ui.words.Labels;
import org.jspecify.annotations.Nullable;

/** Says that others may read a fact than before; warns whoever would no longer be among them. */
final class AccessDialog extends FactChangeDialog {

    private static final String PLACE = "/access";

    private final Select<Access> access = new Select<>();
    private final Paragraph meaning = new Paragraph();
    private final ReasonField reason = new ReasonField(getTranslation("access.change.reason"), places);

    /**
     * Makes a form that is not open yet.
     *
     * @param counsel whether whoever changes it reads privileged facts
     */
    AccessDialog(Subject subject, boolean counsel) {
        super("access.change", subject);
        access.setLabel(getTranslation("access.change.new"));
        access.setItems(Access.values());
        access.setItemLabelGenerator(one -> Labels.of("access", one.code()));
        access.addValueChangeListener(chosen -> explain(chosen.getValue(), counsel));
        access.setValue(seen().access());
        access.setWidthFull();
        meaning.addClassName("access-meaning");
        meaning.getElement().setAttribute("aria-live", "polite");
        places.at(PLACE, access);
        add(access, meaning, reason);
        focusWhenOpened(access);
    }

    private void explain(Access chosen, boolean counsel) {
        boolean hides = chosen == Access.PRIVILEGED && !counsel;
        meaning.setText(getTranslation(hides ? "access.change.hides" : "access.change.means." + chosen.code()));
        meaning.setClassName("warning", hides);
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
                : facts.access(
                        target.incident(),
                        target.fact(),
                        new AccessChange(access.getValue(), why),
                        target.version(),
                        target.key());
    }
}
