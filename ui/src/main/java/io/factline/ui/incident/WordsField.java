package io.factline.ui.incident;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.factline.record.Words;
import io.factline.ui.session.Places;
import org.jspecify.annotations.Nullable;

/**
 * A field of free text. What it showed at first and nobody touched is read to the letter, with the blanks around it: a
 * correction changes nothing by the way.
 */
final class WordsField {

    private final TextFieldBase<?, String> field;
    private @Nullable Words shown;

    private WordsField(TextFieldBase<?, String> field) {
        this.field = field;
    }

    /** For a name or an address. */
    static WordsField line(String label) {
        return new WordsField(new TextField(label));
    }

    /** For what may need a sentence or more: one line at first, which grows with what is typed. */
    static WordsField prose(String label) {
        TextArea area = new TextArea(label);
        area.setMinRows(1);
        return new WordsField(area);
    }

    TextFieldBase<?, String> field() {
        return field;
    }

    void show(@Nullable Words words) {
        shown = words;
        field.setValue(words == null ? "" : words.text());
    }

    boolean isEmpty() {
        return field.getValue().isBlank();
    }

    /** What it says; null where it says nothing or, with the sentence at the field, breaks a rule. */
    @Nullable
    Words read(Places places, String pointer) {
        places.at(pointer, field);
        Words before = shown;
        return before != null && before.text().equals(field.getValue())
                ? before
                : places.read(pointer, field.getValue(), Words::new);
    }
}
