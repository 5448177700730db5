package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
import io.factline.ui.session.Places;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A time as one writes it, and below it at once what it means: nobody should find out later what they said. */
final class OccurredField extends Div {

    private final TextField text = new TextField();
    private final Paragraph meaning = new Paragraph();
    private final Supplier<@Nullable ZoneId> zone;

    OccurredField(String label, Supplier<@Nullable ZoneId> zone) {
        this.zone = zone;
        addClassName("occurred-field");
        text.setLabel(label);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setPlaceholder(getTranslation("time.placeholder"));
        text.addValueChangeListener(_ -> explain());
        text.getElement().setAttribute("autocomplete", "off");
        meaning.addClassName("meaning");
        meaning.getElement().setAttribute("aria-live", "polite");
        add(text, meaning);
        explain();
    }

    TextField field() {
        return text;
    }

    /** Goes to it with the whole time selected: what one types takes its place. */
    void focusAndSelect() {
        text.setAutoselect(true);
        text.focus();
    }

    void setTime(@Nullable WrittenTime time) {
        text.setValue(time == null ? "" : time.text());
    }

    /** The time; null where there is none or where, with the sentence at the field, it means nothing. */
    @Nullable
    WrittenTime read(Places places, String pointer) {
        return places.read(pointer, text.getValue(), WrittenTime::of);
    }

    /** Says what the text means; called again when the zone changes. */
    void explain() {
        meaning.removeClassName("wrong");
        try {
            WrittenTime time = TimeWords.typed(text.getValue());
            ZoneId where = zone.get();
            if (time == null) {
                meaning.setText(getTranslation("time.how"));
            } else if (where == null) {
                meaning.setText(getTranslation("time.zone-first"));
            } else {
                meaning.setText(new TimeWords(getLocale()).explain(time, where));
                text.setInvalid(false);
            }
        } catch (RuleBroken broken) {
            meaning.setText(Sentences.of(broken));
            meaning.addClassName("wrong");
        }
    }
}
