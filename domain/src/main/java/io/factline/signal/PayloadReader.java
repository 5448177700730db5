package io.factline.signal;

import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks up in a signal what its mapping says where to find. */
final class PayloadReader {

    private static final int CHARACTERS_MAX = 2_000;

    private final SignalMapping mapping;
    private final JsonNode signal;
    private final List<SignalMember> missing = new ArrayList<>();

    PayloadReader(SignalMapping mapping, JsonNode signal) {
        this.mapping = mapping;
        this.signal = signal;
    }

    /** What is found, and with it what was missing before and is missing here. */
    SignalReading read(List<SignalMember> before) {
        missing.addAll(before);
        List<Part> name = name(mapping, signal);
        Words externalId =
                name.isEmpty() ? null : words(name.stream().map(Part::text).collect(Collectors.joining("/")));
        if (externalId == null && !mapping.id().isEmpty()) {
            missing.add(SignalMember.ID);
        }
        Words summary = found(SignalMember.SUMMARY, mapping.summary(), PayloadReader::words);
        WrittenTime occurred = found(SignalMember.OCCURRED, mapping.occurred(), PayloadReader::time);
        Words url = found(SignalMember.URL, mapping.url(), PayloadReader::url);
        Words severity = found(SignalMember.SEVERITY, mapping.severity(), PayloadReader::words);
        Words status = found(SignalMember.STATUS, mapping.status(), PayloadReader::words);
        return new SignalReading(externalId, summary, occurred, url, severity, status, missing);
    }

    /** A part of the name of a signal. */
    record Part(Pointer at, String text) {}

    /** What its sender calls it: the first id that is there, and all that has to be there with it; empty where some of that is not. */
    static List<Part> name(SignalMapping mapping, JsonNode signal) {
        List<Part> name = new ArrayList<>();
        mapping.id().stream()
                .flatMap(pointer -> part(pointer, signal))
                .findFirst()
                .ifPresent(name::add);
        mapping.idWith().forEach(pointer -> part(pointer, signal).forEach(name::add));
        return !mapping.id().isEmpty() && name.size() == 1 + mapping.idWith().size() ? name : List.of();
    }

    private static Stream<Part> part(Pointer pointer, JsonNode signal) {
        String text = text(pointer.in(signal));
        return text == null || !isText(text) ? Stream.empty() : Stream.of(new Part(pointer, text));
    }

    /** Half a character is written as another one: then two names would be one. */
    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private <T> @Nullable T found(SignalMember member, List<Pointer> places, Function<String, @Nullable T> form) {
        for (Pointer pointer : places) {
            String text = text(pointer.in(signal));
            T value = text == null ? null : form.apply(text);
            if (value != null) {
                return value;
            }
        }
        if (!places.isEmpty()) {
            missing.add(member);
        }
        return null;
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asString() : "";
        return text.isBlank() ? null : text;
    }

    /** A text that is too long to be one is cut off; the payload has the whole. */
    private static @Nullable Words words(String text) {
        int end = Math.min(text.length(), CHARACTERS_MAX);
        end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        try {
            return new Words(text.substring(0, end) + (end < text.length() ? "…" : ""));
        } catch (RuleBroken _) {
            return null;
        }
    }

    private static @Nullable Words url(String text) {
        return text.startsWith("https://") || text.startsWith("http://") ? words(text) : null;
    }

    /** A time that can be read as it stands there; how it could be meant otherwise is never guessed. */
    private static @Nullable WrittenTime time(String text) {
        try {
            return WrittenTime.of(text);
        } catch (RuleBroken _) {
            return null;
        }
    }
}
