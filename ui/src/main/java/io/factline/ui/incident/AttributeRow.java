package io.factline.ui.incident;

import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.Attributes;
import io.factline.record.Words;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A name and a text that a client keeps with the fact. */
final class AttributeRow extends Fields implements Rows.Row<Map.Entry<String, Words>> {

    private final Set<String> taken;
    private final TextField name = new TextField(getTranslation("fact.attributes.name"));
    private final WordsField value = WordsField.line(getTranslation("fact.attributes.value"));

    /**
     * Makes a row.
     *
     * @param taken the names that are there already while the form is read
     */
    AttributeRow(Set<String> taken) {
        this.taken = taken;
        add(name, value.field());
        Draft.name(Map.of("/name", name, "/value", value.field()));
    }

    void show(String named, Words words) {
        name.setValue(named);
        value.show(words);
    }

    /** What it says. A service knows the place of an attribute by its name, this form by its row too. */
    @Override
    public Map.@Nullable Entry<String, Words> read(Places places, String pointer) {
        String named = name.getValue().strip();
        if (named.isEmpty() && value.isEmpty()) {
            return null;
        }
        places.at(pointer + "/name", name);
        String place = "/attributes/" + named.replace("~", "~0").replace("/", "~1");
        Words words = value.read(places, place);
        if (named.isEmpty()) {
            places.complain(pointer + "/name", getTranslation("fact.attributes.name.missing"));
        } else if (value.isEmpty()) {
            places.complain(place, getTranslation("fact.attributes.value.missing"));
        }
        if (!named.isEmpty() && !taken.add(named)) {
            places.complain(pointer + "/name", getTranslation("fact.attributes.name.twice", named));
        }
        boolean fits = named.isEmpty()
                || places.read(
                                pointer + "/name",
                                () -> Attributes.of(
                                        JsonMapper.shared().createObjectNode().put(named, "-")))
                        != null;
        return fits && words != null && !named.isEmpty() ? Map.entry(named, words) : null;
    }

    @Override
    public void focusFirst() {
        name.focus();
    }
}
