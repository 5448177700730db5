package io.factline.command.fact;

import io.factline.fact.Fact;
import io.factline.problem.Problem;
import io.factline.problem.Problem.Place;
import io.factline.problem.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent (version 1.0.2) whose data is a fact. All that is read of its attributes is what tells it from others: what happened, and
 * when, is said by the fact.
 */
record ReceivedEvent(EventIdentity identity, Fact fact) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");
    private static final Set<String> OF_CORE =
            Set.of("id", "source", "specversion", "type", "datacontenttype", "dataschema", "subject", "time");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:)(\\d{2})((?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2}))");
    private static final Set<String> REQUIRED = Set.of("id", "source", "specversion", "type");

    /** Reads the JSON format. */
    static ReceivedEvent of(JsonNode event, JsonMapper json) {
        if (!event.isObject()) {
            throw new WrongEvent(Problem.of(Rule.MALFORMED_BODY, "This is JSON, but not a CloudEvent: an object."));
        }
        Map<String, String> attributes = new TreeMap<>();
        event.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (!Set.of("data", "data_base64").contains(member.getKey()) && !value.isNull()) {
                boolean extension =
                        !OF_CORE.contains(member.getKey()) && (value.isBoolean() || value.isIntegralNumber());
                if (!value.isString() && !extension) {
                    throw WrongEvent.at(
                            member.getKey(),
                            "An attribute is a text; an extension may be a whole number, or true or false.");
                }
                attributes.put(member.getKey(), value.asString());
            }
        });
        return of(attributes, data(event), "/data", json);
    }

    private static byte @Nullable [] data(JsonNode event) {
        JsonNode plain = event.path("data");
        JsonNode binary = event.path("data_base64");
        boolean isPlain = !plain.isMissingNode() && !plain.isNull();
        if (binary.isMissingNode() || binary.isNull()) {
            return isPlain ? JsonMapper.shared().writeValueAsBytes(plain) : null;
        }
        if (isPlain) {
            throw WrongEvent.at("data_base64", "An event has data or data_base64, not both.");
        }
        try {
            return Base64.getDecoder().decode(binary.isString() ? binary.stringValue() : "not base64");
        } catch (IllegalArgumentException e) {
            throw WrongEvent.at("data_base64", "This is not base64 (RFC 4648, section 4).");
        }
    }

    /**
     * Reads attributes and data.
     *
     * @param at the pointer of the data in the body
     */
    static ReceivedEvent of(Map<String, String> attributes, byte @Nullable [] data, String at, JsonMapper json) {
        REQUIRED.forEach(name -> {
            if (attributes.getOrDefault(name, "").isEmpty()) {
                throw WrongEvent.at(name, "A CloudEvent has the attribute " + name + ", and not empty.");
            }
        });
        attributes.forEach(ReceivedEvent::check);
        if (data == null || data.length == 0) {
            throw WrongEvent.at("data", "This event has no data: send the fact as its data.");
        }
        EventIdentity identity =
                new EventIdentity(attributes.getOrDefault("source", ""), attributes.getOrDefault("id", ""));
        return new ReceivedEvent(identity, fact(data, at, json));
    }

    /** The fact with an id: its own, or the one that the event draws. */
    Fact identifiedFact() {
        return fact.id() == null && fact.external() == null ? fact.named(identity.factId()) : fact;
    }

    private static void check(String name, String value) {
        switch (name) {
            case "specversion" -> require(value.equals("1.0"), name, "Version 1.0 of CloudEvents is read here.");
            case "source" -> require(isUri(value), name, "This is no URI (RFC 3986).");
            case "dataschema" ->
                require(isUri(value) && URI.create(value).isAbsolute(), name, "This is no absolute URI (RFC 3986).");
            case "time" -> require(isTime(value), name, "This is no time of RFC 3339, such as 2014-06-15T18:00:00Z.");
            case "datacontenttype" -> require(isJson(value), name, "The data is a fact, in JSON.");
            case "subject" -> require(!value.isEmpty(), name, "A subject is not empty.");
            default ->
                require(
                        NAME.matcher(name).matches(),
                        name,
                        "The name of an attribute has letters from a to z and digits only.");
        }
    }

    private static void require(boolean holds, String name, String sentence) {
        if (!holds) {
            throw WrongEvent.at(name, sentence);
        }
    }

    private static Fact fact(byte[] data, String at, JsonMapper json) {
        try {
            Fact fact = json.readValue(data, Fact.class);
            if (fact == null) {
                throw WrongEvent.at("data", "The data is null, and not a fact.");
            }
            return fact;
        } catch (JacksonException e) {
            Problem problem = Problem.of(e);
            throw new WrongEvent(new Problem(
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    problem.detail(),
                    problem.code(),
                    problem.errors().stream()
                            .map(place -> new Place(at + place.pointer(), place.detail()))
                            .toList()));
        }
    }

    private static boolean isUri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            Matcher time = TIME.matcher(text);
            // a leap second is a time of RFC 3339, which Java does not know
            return time.matches()
                    && OffsetDateTime.parse(
                                    time.group(1) + (time.group(2).equals("60") ? "59" : time.group(2)) + time.group(3))
                            != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isJson(String text) {
        try {
            MediaType type = MediaType.parseMediaType(text);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    || type.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
