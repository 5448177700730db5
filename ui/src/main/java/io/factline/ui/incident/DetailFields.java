package io.factline.ui.incident;

import io.factline.fact.FactDetail;
import io.factline.fact.FactRef;
import io.factline.fact.FactTypes;
import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.Labels;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one fact type, made from its record: a type that the language of facts learns has its form at once. */
final class DetailFields extends Fields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLACE = "/detail";

    private final Places places;
    private final FactSearch facts;
    private final IncidentQueryApi incidents;
    private final Supplier<@Nullable ZoneId> zone;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    /** What was said under a name, of every type that was asked for: whoever comes back to a type finds it again. */
    private final Map<String, JsonNode> said = new HashMap<>();

    private String factType = "";

    DetailFields(Places places, FactSearch facts, IncidentQueryApi incidents, Supplier<@Nullable ZoneId> zone) {
        this.places = places;
        this.facts = facts;
        this.incidents = incidents;
        this.zone = zone;
        addClassName("detail-fields");
    }

    private static RecordComponent[] parts(String factType) {
        return FactTypes.empty(factType).getClass().getRecordComponents();
    }

    void ask(String type) {
        if (type.equals(factType)) {
            return;
        }
        keepWhatIsSaid();
        factType = type;
        removeAll();
        asked.clear();
        places.clearBelow(PLACE);
        for (RecordComponent part : parts(type)) {
            Asked field = field(DetailMembers.words(type, DetailMembers.name(part)), part);
            asked.put(DetailMembers.name(part), field);
            if (isWide(field)) {
                addWide(field.component());
            } else {
                add(field.component());
            }
            places.watch(field.component());
            Draft.name("/" + DetailMembers.name(part), field.component());
            field.show(said.getOrDefault(kind(part), MissingNode.getInstance()));
        }
    }

    private void keepWhatIsSaid() {
        if (!factType.isEmpty()) {
            Places aside = new Places();
            for (RecordComponent part : parts(factType)) {
                JsonNode value = field(DetailMembers.name(part)).read(aside, PLACE);
                said.put(kind(part), value == null ? MissingNode.getInstance() : value);
            }
        }
    }

    private Asked field(String name) {
        Asked field = asked.get(name);
        if (field == null) {
            throw new IllegalStateException(factType + " has no " + name);
        }
        return field;
    }

    /** Types share what has the same name and the same kind of value. */
    private static String kind(RecordComponent part) {
        return DetailMembers.name(part) + " " + part.getGenericType();
    }

    private static boolean isWide(Asked field) {
        return switch (field) {
            case Asked.Texts _, Asked.Facts _ -> true;
            case Asked.Text _, Asked.Word _, Asked.Choice _, Asked.Figure _, Asked.When _, Asked.Incident _ -> false;
        };
    }

    private Asked field(String label, RecordComponent part) {
        Class<?> type = part.getType();
        if (type == Words.class) {
            return new Asked.Text(
                    DetailMembers.name(part).equals("url") ? WordsField.line(label) : WordsField.prose(label));
        }
        if (type == Term.class) {
            return new Asked.Word(new TermField(label, Vocabulary.of(factType, DetailMembers.name(part))));
        }
        if (type == Boolean.class) {
            Map<JsonNode, String> truths = new LinkedHashMap<>();
            truths.put(JsonNodeFactory.instance.booleanNode(true), Labels.yesOrNo(true));
            truths.put(JsonNodeFactory.instance.booleanNode(false), Labels.yesOrNo(false));
            return Asked.Choice.of(label, truths);
        }
        if (type.isEnum()) {
            Map<JsonNode, String> codes = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                codes.put(JSON.valueToTree(constant), Labels.of("detail.value", ((Code) constant).code()));
            }
            return Asked.Choice.of(label, codes);
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return new Asked.Figure(new DecimalField(label), type == Integer.class);
        }
        if (type == WrittenTime.class) {
            return new Asked.When(new OccurredField(label, zone));
        }
        if (type == IncidentRef.class) {
            return new Asked.Incident(new IncidentField(label, incidents));
        }
        return list(label, part);
    }

    private Asked list(String label, RecordComponent part) {
        Type element =
                part.getGenericType() instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : null;
        if (element == Words.class) {
            return new Asked.Texts(new TextsField(places, label));
        }
        if (element == FactRef.class) {
            return Asked.Facts.of(label, facts);
        }
        throw new IllegalStateException("There is no field for " + part + " of " + factType);
    }

    void fill(FactDetail detail) {
        ask(detail.factType());
        JsonNode values = JSON.valueToTree(detail);
        asked.forEach((name, field) -> field.show(values.path(name)));
    }

    /** Says anew what the times mean: the zone has changed. */
    void explain() {
        asked.values().forEach(Asked::explain);
    }

    /** The detail; null where, with the sentence at the field, a value breaks a rule. */
    @Nullable
    FactDetail read() {
        ObjectNode values = JSON.createObjectNode();
        boolean fits = true;
        for (Map.Entry<String, Asked> part : asked.entrySet()) {
            String pointer = PLACE + "/" + part.getKey();
            JsonNode value = part.getValue().read(places, pointer);
            if (value != null) {
                values.set(part.getKey(), value);
                // by itself first: so the field that breaks a rule of the whole is known
                fits &= detail(JSON.createObjectNode().set(part.getKey(), value), pointer) != null;
            }
        }
        return fits ? detail(values, PLACE) : null;
    }

    private @Nullable FactDetail detail(ObjectNode values, String pointer) {
        try {
            return JSON.treeToValue(values, FactTypes.empty(factType).getClass());
        } catch (JacksonException e) {
            Problem problem = Problem.of(e);
            String place = problem.errors().stream()
                    .map(Problem.Place::pointer)
                    .filter(deeper -> deeper.startsWith(pointer))
                    .findFirst()
                    .orElse(pointer);
            places.complain(place, Sentences.of(problem));
            return null;
        }
    }
}
