package io.factline.signal;

import io.factline.imports.Sha256;
import io.factline.record.Words;
import io.factline.signal.SignalSlices.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A body that a sender sent. Reading it is pure, so that a look at it and the receipt of it are the same; and it never fails: what
 * cannot be read is one signal of which nothing is known but that it came.
 */
public final class SignalBody {

    /** More would be more events than one request is worth; such a body is one signal. */
    static final int ITEMS_MAX = 500;

    private static final int PIECE = 20_000;
    private static final int BASE64_PIECE = 15_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final byte[] bytes;
    private final @Nullable Words mediaType;

    /** Null where it is no text that can be kept as one. */
    private final @Nullable String text;

    private final JsonNode json;

    public SignalBody(byte[] bytes, @Nullable Words mediaType) {
        this.bytes = bytes.clone();
        this.mediaType = mediaType;
        this.text = text(bytes);
        this.json = text == null ? MissingNode.getInstance() : json(text);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean kept = text.indexOf('\0') < 0 && pieces(text).stream().noneMatch(String::isBlank);
            return kept ? text : null;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** The signals in it, each once, in their order: at least one. */
    public List<MappedSignal> signals(SignalMapping mapping, UUID connector) {
        Pointer items = mapping.items();
        List<Slice> slices = items == null || text == null || json.isMissingNode()
                ? List.of()
                : SignalSlices.of(text, items.compiled(), ITEMS_MAX);
        if (slices.isEmpty()) {
            List<SignalMember> missing = items == null ? List.of() : List.of(SignalMember.ITEMS);
            return List.of(mapped(mapping, connector, text == null ? "" : text, json, missing));
        }
        Map<SignalId, MappedSignal> signals = new LinkedHashMap<>();
        slices.forEach(slice -> {
            MappedSignal one = mapped(mapping, connector, slice.text(), JSON.readTree(slice.text()), List.of());
            signals.putIfAbsent(one.id(), one);
        });
        return List.copyOf(signals.values());
    }

    private MappedSignal mapped(
            SignalMapping mapping, UUID connector, String signal, JsonNode tree, List<SignalMember> missing) {
        SignalReading reading = new PayloadReader(mapping, tree).read(missing);
        String name = PayloadReader.name(mapping, tree);
        String digest = (signal.isEmpty() ? Sha256.of(bytes) : Sha256.of(signal)).text();
        return new MappedSignal(
                SignalId.drawn(connector, name == null ? "sha256:" + digest : "id:" + name), signal, reading, tree);
    }

    /**
     * What is kept of one of its signals.
     *
     * @param whole whether the whole body is kept with it, where that is more than the signal
     */
    public SignalPayload payload(MappedSignal signal, boolean whole) {
        boolean part = text != null && !signal.text().equals(text);
        return new SignalPayload(
                mediaType,
                text == null ? PayloadEncoding.BASE64 : PayloadEncoding.TEXT,
                words(text == null ? base64() : pieces(signal.text())),
                part && whole && text != null ? words(pieces(text)) : List.of(),
                Sha256.of(bytes),
                bytes.length);
    }

    private List<String> base64() {
        List<String> pieces = new ArrayList<>();
        for (int begin = 0; begin < bytes.length; begin += BASE64_PIECE) {
            int length = Math.min(BASE64_PIECE, bytes.length - begin);
            pieces.add(new String(
                    Base64.getEncoder().encode(java.util.Arrays.copyOfRange(bytes, begin, begin + length)),
                    StandardCharsets.US_ASCII));
        }
        return pieces;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = Math.min(begin + PIECE, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(begin, end));
            begin = end;
        }
        return pieces;
    }

    private static List<Words> words(List<String> pieces) {
        return pieces.stream().map(Words::new).toList();
    }
}
