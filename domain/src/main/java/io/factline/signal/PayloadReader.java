package io.factline.signal;

import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        String name = name(mapping, signal);
        Words externalId = name == null ? null : words(name);
        if (externalId == null && !mapping.id().isEmpty()) {
            missing.add(SignalMember.ID);
        }
        Words summary = found(SignalMember.SUMMARY, mapping.summary(), PayloadReader::words);
        WrittenTime occurred = found(SignalMember.OCCURRED, mapping.occurred(), PayloadReader::time);
        Words url = found(SignalMember.URL, mapping.url(), PayloadReader::url);
        Words severity = found(SignalMember.SEVERITY, mapping.severity(), PayloadReader::words);
        return new SignalReading(externalId, summary, occurred, url, severity, missing);
    }

    /** What its sender calls it: all that is there of its name, in the order of the mapping; null where nothing is. */
    static @Nullable String name(SignalMapping mapping, JsonNode signal) {
        String name = mapping.id().stream()
                .map(pointer -> text(pointer.in(signal)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
        return name.isEmpty() ? null : name;
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
