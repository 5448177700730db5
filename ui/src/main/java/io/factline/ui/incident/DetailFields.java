package io.factline.ui.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.FactDetail;
import io.factline.fact.FactTypes;
import io.factline.problem.Problem;
import io.factline.ui.session.Places;
import io.factline.ui.session.Sentences;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one fact type, made from its record: a type that the language of facts learns has its form at once. Values
 * pass as JSON, so that each component type keeps its own rules.
 */
final class DetailFields extends Fields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLACE = "/detail";

    private final Places places;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private String factType = "";

    DetailFields(Places places) {
        this.places = places;
        addClassName("detail-fields");
    }

    /** What a type asks for, by the name of each value in JSON. */
    static Stream<String> names(String factType) {
        return Stream.of(FactTypes.empty(factType).getClass().getRecordComponents())
                .map(DetailFields::name);
    }

    void ask(String type) {
        if (type.equals(factType)) {
            return;
        }
        factType = type;
        removeAll();
        asked.clear();
        places.clearBelow(PLACE);
        for (RecordComponent part : FactTypes.empty(type).getClass().getRecordComponents()) {
            String name = name(part);
            Asked field = Asked.of(part.getType(), Labels.of("detail", name));
            asked.put(name, field);
            field.placeIn(places, PLACE + "/" + name);
            add(field.component());
        }
    }

    void fill(FactDetail detail) {
        ask(detail.factType());
        JsonNode values = JSON.valueToTree(detail);
        asked.forEach((name, field) -> field.show(values.path(name)));
    }

    /** The detail; null where, with the sentence at the field, a value breaks a rule. */
    @Nullable
    FactDetail read() {
        ObjectNode values = JSON.createObjectNode();
        asked.forEach((name, field) -> field.put(name, values));
        try {
            return JSON.treeToValue(values, FactTypes.empty(factType).getClass());
        } catch (JacksonException e) {
            Problem problem = Problem.of(e);
            problem.errors().forEach(place -> places.complain(place.pointer(), Sentences.of(problem)));
            return null;
        }
    }

    private static String name(RecordComponent part) {
        JsonProperty renamed = part.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? part.getName() : renamed.value();
    }

    /** One field, by the type of what it asks for. */
    private sealed interface Asked {

        Component component();

        void placeIn(Places places, String pointer);

        void show(JsonNode value);

        void put(String name, ObjectNode values);

        static Asked of(Class<?> type, String label) {
            if (type == Boolean.class) {
                Map<String, String> truths = new LinkedHashMap<>();
                truths.put("true", Labels.yesOrNo(true));
                truths.put("false", Labels.yesOrNo(false));
                return new Choice(select(label, truths), true);
            }
            if (type.isEnum()) {
                Map<String, String> codes = new LinkedHashMap<>();
                for (Object constant : type.getEnumConstants()) {
                    String code = JSON.valueToTree(constant).asString();
                    codes.put(code, Labels.of("detail.value", code));
                }
                return new Choice(select(label, codes), false);
            }
            return new Text(new TextField(label));
        }

        private static Select<String> select(String label, Map<String, String> words) {
            Select<String> select = new Select<>();
            select.setLabel(label);
            select.setItems(words.keySet());
            // the choice of nothing is asked for its label too
            select.setItemLabelGenerator(code -> Objects.requireNonNullElse(words.get(code), Labels.yesOrNo(null)));
            select.setEmptySelectionCaption(Labels.yesOrNo(null));
            select.setEmptySelectionAllowed(true);
            return select;
        }

        /** A text, also for a number: the record refuses what is none. */
        record Text(TextField component) implements Asked {

            @Override
            public void placeIn(Places places, String pointer) {
                places.at(pointer, component);
            }

            @Override
            public void show(JsonNode value) {
                component.setValue(value.isMissingNode() || value.isNull() ? "" : value.asString());
            }

            @Override
            public void put(String name, ObjectNode values) {
                String given = component.getValue().strip();
                if (!given.isEmpty()) {
                    values.put(name, given);
                }
            }
        }

        /** One of a few. */
        record Choice(Select<String> component, boolean truth) implements Asked {

            @Override
            public void placeIn(Places places, String pointer) {
                places.at(pointer, component);
            }

            @Override
            public void show(JsonNode value) {
                component.setValue(value.isMissingNode() || value.isNull() ? null : value.asString());
            }

            @Override
            public void put(String name, ObjectNode values) {
                String given = component.getValue();
                if (given != null && truth) {
                    values.put(name, Boolean.parseBoolean(given));
                } else if (given != null) {
                    values.put(name, given);
                }
            }
        }
    }
}
