package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.factline.record.Words;
import io.factline.ui.session.Draft;
import io.factline.ui.session.KeptDraft;
import io.factline.ui.session.Places;
import java.util.ArrayList;
import java.util.List;

/** Several texts below each other. The last line is always free: whoever fills it finds the next one below. */
final class TextsField extends Div implements KeptDraft.Growing {

    /** Enter goes on to the next line here; it sends the form everywhere else. */
    private static final String ENTER =
            "event.key === 'Enter' && !event.ctrlKey && !event.metaKey" + " && (event.stopPropagation(), true)";

    private final Places watching;
    private final String label;
    private final List<Line> lines = new ArrayList<>();

    TextsField(Places places, String label) {
        this.watching = places;
        this.label = label;
        addClassName("texts-field");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        Span name = new Span(label);
        name.addClassName("field-name");
        add(name);
        append();
    }

    void show(List<Words> texts) {
        lines.forEach(this::remove);
        lines.clear();
        append();
        // each one that is shown fills the free line, and the next free one comes below it
        texts.forEach(text -> lines.getLast().words.show(text));
    }

    @Override
    public void haveRows(int count) {
        show(List.of());
        while (lines.size() < count) {
            append();
        }
    }

    List<Words> read(Places places, String pointer) {
        places.clearBelow(pointer);
        places.at(pointer, lines.getFirst().words.field());
        List<Words> said = new ArrayList<>();
        for (Line line : lines) {
            Words words = line.words.isEmpty() ? null : line.words.read(places, pointer + "/" + said.size());
            if (words != null) {
                said.add(words);
            }
        }
        return said;
    }

    private Line append() {
        Line line = new Line();
        lines.add(line);
        add(line);
        watching.watch(line);
        return line;
    }

    private void changed() {
        lines.forEach(line -> line.away.setVisible(!line.words.isEmpty()));
        if (!lines.getLast().words.isEmpty()) {
            append();
        }
    }

    private void goOnAfter(Line line) {
        int next = lines.indexOf(line) + 1;
        if (next < lines.size()) {
            lines.get(next).words.field().focus();
        }
    }

    private void take(Line line) {
        watching.markTyped();
        goOnAfter(line);
        lines.remove(line);
        remove(line);
    }

    /** One text, and the way to take it away. */
    private final class Line extends Div {

        private final WordsField words = WordsField.line("");
        private final Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> take(this));

        Line() {
            addClassName("text-line");
            Draft.nameByNumber(this);
            TextField field = (TextField) words.field();
            field.setAriaLabel(label);
            field.setPlaceholder(lines.isEmpty() ? "" : getTranslation("form.texts.more"));
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(_ -> changed());
            field.getElement().addEventListener("keydown", _ -> goOnAfter(this)).setFilter(ENTER);
            away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            away.setAriaLabel(getTranslation("form.texts.remove"));
            away.setTooltipText(getTranslation("form.texts.remove"));
            away.setVisible(false);
            add(field, away);
        }
    }
}
