package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Fields side by side where there is room, below each other where there is not. */
class Fields extends Div {

    Fields(Component... fields) {
        super(fields);
        addClassName("fields");
    }

    /** A field that needs the whole line. */
    final void addWide(Component field) {
        field.addClassName("whole-line");
        add(field);
    }
}
