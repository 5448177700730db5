package io.factline.ui.incident;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Names and what they stand for, one below the other; what is not known is left out. */
final class Properties extends DescriptionList {

    Properties() {
        addClassName("properties");
    }

    void put(String name, String value) {
        if (!value.isEmpty()) {
            add(new Term(name), new Description(value));
        }
    }
}
