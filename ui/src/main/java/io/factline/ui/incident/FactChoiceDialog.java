package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.factline.fact.Access;
import io.factline.fact.AccessChange;
import io.factline.fact.FactCommandApi;
import io.factline.fact.Standing;
import io.factline.fact.StandingChange;
import io.factline.incident.Acknowledgement;
import io.factline.record.Code;
import io.factline.record.Words;
import io.factline.ui.session.ReasonField;
import io.factline.ui.words.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that something of a fact is otherwise from now on, and why: how firmly it stands, who may read it. */
final class FactChoiceDialog<T extends Code> extends FactChangeDialog {

    private final String member;
    private final Call<T> call;
    private final Select<T> choice = new Select<>();
    private final Paragraph meaning = new Paragraph();
    private final ReasonField reason;

    /** What is said. */
    interface Call<T> {
        Acknowledgement send(FactCommandApi facts, Target target, T chosen, Words reason);
    }

    static FactChoiceDialog<Standing> standing(Subject subject) {
        FactChoiceDialog<Standing> dialog = new FactChoiceDialog<>(
                "standing",
                subject,
                (facts, at, chosen, why) -> facts.standing(
                        at.incident(), at.fact(), new StandingChange(chosen, why), at.version(), at.key()));
        dialog.offer(subject.seen().standing(), List.of(Standing.values()));
        return dialog;
    }

    /**
     * Makes a form that warns whoever would no longer be among the readers.
     *
     * @param counsel whether whoever changes it reads privileged facts
     */
    static FactChoiceDialog<Access> access(Subject subject, boolean counsel) {
        FactChoiceDialog<Access> dialog = new FactChoiceDialog<>(
                "access",
                subject,
                (facts, at, chosen, why) ->
                        facts.access(at.incident(), at.fact(), new AccessChange(chosen, why), at.version(), at.key()));
        dialog.choice.addValueChangeListener(
                chosen -> dialog.explain(chosen.getValue(), chosen.getValue() == Access.PRIVILEGED && !counsel));
        dialog.offer(subject.seen().access(), List.of(Access.values()));
        return dialog;
    }

    private FactChoiceDialog(String member, Subject subject, Call<T> call) {
        super(member + ".change", subject);
        this.member = member;
        this.call = call;
        this.reason = new ReasonField(getTranslation(member + ".change.reason"), places);
        choice.setLabel(getTranslation(member + ".change.new"));
        choice.setItemLabelGenerator(one -> Labels.of(member, one.code()));
        choice.setWidthFull();
        meaning.addClassName("choice-meaning");
        meaning.getElement().setAttribute("aria-live", "polite");
        meaning.setVisible(false);
        places.at(choicePlace(), choice);
        add(choice, meaning, reason);
        focusWhenOpened(choice);
    }

    private void offer(T seen, List<T> all) {
        choice.setItems(all);
        choice.setValue(seen);
    }

    private void explain(T chosen, boolean hides) {
        meaning.setVisible(true);
        meaning.setText(getTranslation(member + ".change." + (hides ? "hides" : "means." + chosen.code())));
        meaning.setClassName("warning", hides);
    }

    @Override
    String choicePlace() {
        return "/" + member;
    }

    @Override
    @Nullable
    Acknowledgement send(FactCommandApi facts, Target target) {
        Words why = reason.read();
        return why == null ? null : call.send(facts, target, choice.getValue(), why);
    }
}
