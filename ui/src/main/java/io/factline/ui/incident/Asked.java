package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import io.factline.fact.FactRef;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One field of a detail, by the type of what it asks for. Values pass as JSON: their types know their own rules. */
sealed interface Asked {

    Component component();

    void show(JsonNode value);

    /** What the field says; null where it says nothing or, with the sentence at the field, is wrong. */
    @Nullable
    JsonNode read(Places places, String pointer);

    /** Says anew what a time means: the zone has changed. */
    default void explain() {}

    /** A text. */
    record Text(WordsField field) implements Asked {

        @Override
        public Component component() {
            return field.field();
        }

        @Override
        public void show(JsonNode value) {
            field.show(isAbsent(value) ? null : new Words(value.asString()));
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            return json(field.read(places, pointer));
        }
    }

    /** Several texts. */
    record Texts(TextsField component) implements Asked {

        @Override
        public void show(JsonNode value) {
            component.show(
                    value.valueStream().map(text -> new Words(text.asString())).toList());
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            return json(component.read(places, pointer));
        }
    }

    /** A short word. */
    record Word(TermField component) implements Asked {

        @Override
        public void show(JsonNode value) {
            component.show(isAbsent(value) ? null : new Term(value.asString()));
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            return json(component.read(places, pointer));
        }
    }

    /** One of a few, by their JSON. */
    record Choice(Select<JsonNode> component) implements Asked {

        static Choice of(String label, Map<JsonNode, String> words) {
            Select<JsonNode> select = new Select<>();
            select.setLabel(label);
            select.setItems(words.keySet());
            // the choice of nothing is asked for its label too
            select.setItemLabelGenerator(one -> Objects.requireNonNullElse(words.get(one), Labels.yesOrNo(null)));
            select.setEmptySelectionCaption(Labels.yesOrNo(null));
            select.setEmptySelectionAllowed(true);
            return new Choice(select);
        }

        @Override
        public void show(JsonNode value) {
            component.setValue(isAbsent(value) ? null : value);
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            places.at(pointer, component);
            return component.getValue();
        }
    }

    /** A number. */
    record Figure(DecimalField component, boolean whole) implements Asked {

        @Override
        public void show(JsonNode value) {
            component.show(isAbsent(value) ? null : value.decimalValue());
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            return json(
                    whole
                            ? component.whole(places, pointer, BigDecimal::intValueExact)
                            : component.read(places, pointer));
        }
    }

    /** A time. */
    record When(OccurredField component) implements Asked {

        @Override
        public void show(JsonNode value) {
            component.setTime(isAbsent(value) ? null : new WrittenTime(value.asString()));
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            places.at(pointer, component.field());
            return json(component.read(places, pointer));
        }

        @Override
        public void explain() {
            component.explain();
        }
    }

    /** Several facts. */
    record Facts(ManyOf<String> component) implements Asked {

        static Facts of(String label, FactSearch search) {
            ManyOf<String> facts = new ManyOf<>(label, text -> {
                search.named(text);
                return text;
            });
            FactField.searchIn(facts, search);
            facts.addCustomValueSetListener(
                    custom -> facts.include(custom.getDetail().strip()));
            return new Facts(facts);
        }

        @Override
        public void show(JsonNode value) {
            component.show(value.valueStream().map(JsonNode::asString).toList());
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            places.at(pointer, component);
            List<String> texts = component.read();
            // a text that names no fact is told at once, and with all that is right still there
            List<FactRef> named =
                    places.read(pointer, () -> texts.stream().map(FactRef::new).toList());
            return named == null ? null : json(named);
        }
    }

    /** Another incident. */
    record Incident(ComboBox<String> component) implements Asked {

        @Override
        public void show(JsonNode value) {
            component.setValue(isAbsent(value) ? null : value.asString());
        }

        @Override
        public @Nullable JsonNode read(Places places, String pointer) {
            places.at(pointer, component);
            return json(component.getValue());
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static @Nullable JsonNode json(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            // as it was written, with every digit
            case BigDecimal number -> JsonNodeFactory.instance.numberNode(number);
            default -> JsonMapper.shared().valueToTree(value);
        };
    }
}
