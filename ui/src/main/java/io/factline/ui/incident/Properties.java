package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;

/** Names and what they stand for, one below the other; what is not known is left out. */
final class Properties extends DescriptionList {

    Properties() {
        addClassName("properties");
    }

    /** One name for several things, each on a line of its own. */
    void put(String name, List<? extends Component> values) {
        if (!values.isEmpty()) {
            add(new Term(name));
            values.forEach(value -> add(new Description(value)));
        }
    }

    void put(String name, String value) {
        if (!value.isEmpty()) {
            add(new Term(name), new Description(value));
        }
    }
}
