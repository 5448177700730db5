package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.ComboBox;
import io.factline.record.Term;
import io.factline.ui.session.Draft;
import io.factline.ui.session.KeptDraft;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A short word: one of those that others use, found by typing, or any other. */
final class TermField extends ComboBox<String> implements KeptDraft.Recalling {

    TermField(String label, List<String> suggestions) {
        super(label);
        setItems(suggestions);
        setItemLabelGenerator(TermField::labelOf);
        setAllowCustomValue(true);
        addCustomValueSetListener(custom -> setValue(custom.getDetail().strip()));
    }

    /** A term in the reader's language where it is one of ours, else as somebody wrote it. */
    static String labelOf(String term) {
        return Labels.orItself("detail.value", term, term);
    }

    void show(@Nullable Term term) {
        setValue(term == null ? null : term.text());
    }

    @Override
    public void recall(String text) {
        String term = Draft.meant(text, getListDataView().getItems().toList(), TermField::labelOf);
        setValue(text.isBlank() ? null : Objects.requireNonNullElse(term, text));
    }

    boolean says() {
        return !given().isBlank();
    }

    /** The term; null where there is none or, with the sentence at the field, where it breaks a rule. */
    @Nullable
    Term read(Places places, String pointer) {
        places.at(pointer, this);
        return says() ? places.read(pointer, () -> new Term(given())) : null;
    }

    private String given() {
        return Objects.requireNonNullElse(getValue(), "");
    }
}
