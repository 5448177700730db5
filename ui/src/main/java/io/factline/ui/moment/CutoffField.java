package io.factline.ui.moment;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import io.factline.problem.RuleBroken;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.session.Sentences;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cut-off as one writes it: a time, and where the record is cut off, also a position of it. */
final class CutoffField extends TextField {

    private final String name;
    private final boolean position;

    /**
     * Makes an empty field.
     *
     * @param name of the cut-off, as in the API
     * @param position whether it may also be a position of the record
     */
    CutoffField(String name, boolean position) {
        this.name = name;
        this.position = position;
        setLabel(getTranslation("cutoff." + name));
        setPlaceholder(getTranslation(position ? "cutoff.placeholder.position" : "cutoff.placeholder"));
        setClearButtonVisible(true);
        setManualValidation(true);
        addThemeVariants(TextFieldVariant.SMALL);
        getElement().setAttribute("autocomplete", "off");
    }

    void show(@Nullable String written) {
        setValue(Objects.requireNonNullElse(written, ""));
        setInvalid(false);
    }

    /** What was written; null where nothing was. */
    @Nullable
    String written() {
        String given = getValue().strip();
        return given.isEmpty() ? null : given;
    }

    /** Whether it means one moment; where it does not, the field says why. */
    boolean isUnderstood(ZoneId home) {
        setInvalid(false);
        String given = written();
        if (given == null || (position && given.matches("\\d{1,18}"))) {
            return true;
        }
        try {
            WrittenTime.of(given);
        } catch (RuleBroken broken) {
            complain(Sentences.of(broken));
            return false;
        }
        try {
            AskedCutoffs.instant(name, given, home);
            return true;
        } catch (RuleBroken several) {
            complain(getTranslation("cutoff.one-moment"));
            return false;
        }
    }

    void complain(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }
}
