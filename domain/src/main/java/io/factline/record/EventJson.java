package io.factline.record;

import io.factline.incident.IncidentId;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The one place that knows how an event is stored: as JSON without its words, and the words apart by their JSON pointer
 * (RFC 6901). In the JSON without words {@code null} stands exactly where words stood, and nowhere else, so that an event
 * whose words were erased still loads. The shapes are pinned by the golden files in {@code src/test/resources/golden}.
 */
public final class EventJson {

    private static final String WORDS = "words";

    /** Absent is left out, members stand in the order of their record, and a member that no record knows is an error. */
    private static final JsonMapper PLAIN = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(
                    any -> any.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
            .addModule(recordedTimes())
            .build();

    private static final ObjectWriter APART = PLAIN.rebuild()
            .addModule(new SimpleModule().addSerializer(new WordsApart()))
            .build()
            .writer();

    private EventJson() {}

    /** Splits an event into data and words. */
    public static StoredEvent store(Event event) {
        Map<String, String> apart = new LinkedHashMap<>();
        String data = apart(event, apart);
        String words = PLAIN.writeValueAsString(apart);
        Class<? extends Event> type = event.getClass();
        return new StoredEvent(EventTypes.name(type), EventTypes.version(type), data, words);
    }

    /** A part of an event as a view keeps it: with its words in their places. */
    public static String json(Object part) {
        return PLAIN.writeValueAsString(part);
    }

    /** An event with its words in their places, as {@link #json} would write it. */
    public static JsonNode tree(Event event) {
        return PLAIN.valueToTree(event);
    }

    /** Reads what {@link #json} wrote. */
    public static <T> T read(String json, Class<T> part) {
        return PLAIN.readValue(json, part);
    }

    /** Reads times as they were recorded, whatever today's zone data say: for whoever reads what the services answer. */
    public static JacksonModule recordedTimes() {
        return new SimpleModule().addDeserializer(WrittenTime.class, new RecordedTime());
    }

    /** The words of an event, or of a part of one, in their order. */
    public static Stream<String> words(Object part) {
        Map<String, String> apart = new LinkedHashMap<>();
        apart(part, apart);
        return apart.values().stream();
    }

    /** Writes the data and puts the words, by their pointers, into {@code apart}. */
    private static String apart(Object part, Map<String, String> apart) {
        return APART.withAttribute(WORDS, apart).writeValueAsString(part);
    }

    /**
     * Reads an event from its envelope.
     *
     * @param envelope the JSON exactly as stored
     * @param words the words exactly as stored, null where they were erased
     */
    public static RecordedEvent read(String envelope, @Nullable String words) {
        JsonNode node = PLAIN.readTree(envelope);
        String causation = node.path("causation").stringValue(null);
        String incident = node.required("incident").stringValue(null);
        return new RecordedEvent(
                node.required("position").longValue(),
                UUID.fromString(node.required("id").stringValue()),
                incident == null ? null : IncidentId.of(incident),
                node.required("stream").stringValue(),
                node.required("sequence").longValue(),
                Instant.parse(node.required("recordedAt").stringValue()),
                UUID.fromString(node.required("actor").stringValue()),
                new Term(node.required("client").stringValue()),
                causation == null ? null : UUID.fromString(causation),
                UUID.fromString(node.required("correlation").stringValue()),
                event(
                        node.required("type").stringValue(),
                        node.required("typeVersion").intValue(),
                        node.required("data"),
                        words));
    }

    /** The type that an envelope names, whether an event of it can be read or not; empty where it is no JSON. */
    public static String type(String envelope) {
        try {
            return PLAIN.readTree(envelope).path("type").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** Reads an event from its data and its words. Versions newer than this Factline knows are refused, never guessed. */
    static Event event(String type, int typeVersion, JsonNode data, @Nullable String words) {
        return event(type, typeVersion, data, words, Upcasters.RELEASED);
    }

    static Event event(String type, int typeVersion, JsonNode data, @Nullable String words, Upcasters upcasters) {
        Class<? extends Event> known = EventTypes.named(type);
        fill(data, JsonPointer.empty(), words == null ? PLAIN.createObjectNode() : PLAIN.readTree(words));
        upcasters.upcast(type, typeVersion, data.asObject());
        return PLAIN.treeToValue(data, known);
    }

    static JsonNode tree(String json) {
        return PLAIN.readTree(json);
    }

    /** Puts the words back where {@code null} holds their place. */
    private static void fill(JsonNode data, JsonPointer at, JsonNode words) {
        switch (data) {
            case ObjectNode object ->
                object.propertyNames().stream().toList().forEach(name -> {
                    JsonPointer pointer = at.appendProperty(name);
                    JsonNode member = object.get(name);
                    if (member.isNull()) {
                        object.set(name, wordsAt(pointer, words));
                    } else {
                        fill(member, pointer, words);
                    }
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    JsonPointer pointer = at.appendIndex(i);
                    JsonNode element = array.get(i);
                    if (element.isNull()) {
                        array.set(i, wordsAt(pointer, words));
                    } else {
                        fill(element, pointer, words);
                    }
                }
            }
            default -> {
                // a plain value holds no words
            }
        }
    }

    private static JsonNode wordsAt(JsonPointer pointer, JsonNode words) {
        JsonNode found = words.get(pointer.toString());
        return found == null ? StringNode.valueOf(Words.ERASED.text()) : found;
    }

    /** Writes {@code null} for words and keeps them by the pointer at which they stood. */
    private static final class WordsApart extends StdSerializer<Words> {

        WordsApart() {
            super(Words.class);
        }

        @Override
        public void serialize(Words words, JsonGenerator generator, SerializationContext context) {
            // written first: only then does the context of an array point at this element
            generator.writeNull();
            String pointer = generator.streamWriteContext().pathAsPointer().toString();
            @SuppressWarnings("unchecked") // set by store() alone
            Map<String, String> apart = (Map<String, String>) context.getAttribute(WORDS);
            apart.put(pointer, words.text());
        }
    }

    /** A time as it was recorded, whatever the zone data were then. */
    private static final class RecordedTime extends StdDeserializer<WrittenTime> {

        RecordedTime() {
            super(WrittenTime.class);
        }

        @Override
        public WrittenTime deserialize(JsonParser parser, DeserializationContext context) {
            return new WrittenTime(parser.getString());
        }
    }
}
