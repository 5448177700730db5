package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.Attributes;
import io.factline.record.Words;
import io.factline.ui.session.Places;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client keeps with the fact: texts can be written here; numbers, truths, lists and objects, which machines write,
 * are shown and kept as they are.
 */
final class AttributesFields extends Div {

    private final Rows<AttributeRow, Map.Entry<String, Words>> texts;
    private final Map<String, Object> kept = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    AttributesFields(Places places) {
        texts = new Rows<>(places, "/attributes", "fact.attributes", () -> new AttributeRow(taken));
        add(texts);
    }

    void show(Attributes attributes) {
        attributes.values().forEach((name, value) -> {
            if (value instanceof Words words) {
                texts.add().show(name, words);
            } else {
                kept.put(name, value);
            }
        });
        if (!kept.isEmpty()) {
            Properties asTheyAre = new Properties();
            kept.forEach(
                    (name, value) -> asTheyAre.put(name, JsonMapper.shared().writeValueAsString(value)));
            Paragraph note = new Paragraph(getTranslation("fact.attributes.kept"));
            note.addClassNames("quiet", "small");
            add(note, asTheyAre);
        }
    }

    @Nullable
    Attributes read() {
        taken.clear();
        taken.addAll(kept.keySet());
        Map<String, Object> all = new LinkedHashMap<>(kept);
        texts.read().forEach(one -> all.put(one.getKey(), one.getValue()));
        return all.isEmpty() ? null : new Attributes(all);
    }
}
