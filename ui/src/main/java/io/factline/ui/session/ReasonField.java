package io.factline.ui.session;

import com.vaadin.flow.component.textfield.TextField;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;

/** Why somebody changes what is on record. It is never left out: whoever reads the history will ask. */
public final class ReasonField extends TextField {

    private static final String PLACE = "/reason";

    private final Places places;

    public ReasonField(String label, Places places) {
        super(label);
        this.places = places;
        setWidthFull();
        places.at(PLACE, this);
    }

    /** The reason; null where, with the sentence at the field, it is missing or breaks a rule. */
    public @Nullable Words read() {
        Words why = places.read(PLACE, getValue(), Words::new);
        if (why == null && !isInvalid()) {
            places.complain(PLACE, getTranslation("reason.missing"));
        }
        return why;
    }
}
