package io.factline.signal;

import io.factline.imports.Sha256;
import io.factline.record.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
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

    /** With which some systems begin a text in UTF-8; JSON has no such thing. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final byte[] bytes;
    private final @Nullable Words mediaType;

    /** Null where it is no text that can be kept as one. */
    private final @Nullable String text;

    /** Empty where there is no text. */
    private final String unmarked;

    private final JsonNode json;

    public SignalBody(byte[] bytes, @Nullable Words mediaType) {
        this.bytes = bytes.clone();
        this.mediaType = mediaType;
        this.text = text(bytes);
        this.unmarked = text == null ? "" : text.substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
        this.json = text == null ? MissingNode.getInstance() : SignalJson.of(unmarked);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** The signals in it, each once, in their order: at least one. */
    public List<MappedSignal> signals(SignalMapping mapping, UUID connector) {
        Pointer items = mapping.items();
        SignalSlices slices = items == null || json.isMissingNode()
                ? SignalSlices.NONE
                : SignalSlices.of(unmarked, items.compiled(), ITEMS_MAX);
        if (slices.elements().isEmpty()) {
            return List.of(whole(mapping, connector));
        }
        String before = (text != null && text.length() > unmarked.length() ? BYTE_ORDER_MARK : "") + slices.before();
        Map<SignalId, MappedSignal> signals = new LinkedHashMap<>();
        slices.elements().forEach(element -> {
            JsonNode tree = SignalJson.of(element);
            SignalReading reading = new PayloadReader(mapping, tree).read(List.of());
            SignalId id = id(mapping, connector, element, tree);
            signals.putIfAbsent(id, new MappedSignal(id, element, before, slices.after(), reading, List.of(tree)));
        });
        return List.copyOf(signals.values());
    }

    /**
     * The body as one signal; of elements that could not be split the rules look at each. What names an element names no body: two
     * bodies would become one, and the second be lost.
     */
    private MappedSignal whole(SignalMapping said, UUID connector) {
        Pointer items = said.items();
        SignalMapping mapping = items == null ? said : said.unnamed();
        JsonNode array = items == null ? MissingNode.getInstance() : items.in(json);
        List<JsonNode> parts =
                array.isArray() && !array.isEmpty() ? array.valueStream().toList() : List.of(json);
        SignalReading reading =
                new PayloadReader(mapping, json).read(items == null ? List.of() : List.of(SignalMember.ITEMS));
        String kept = text == null ? "" : text;
        return new MappedSignal(id(mapping, connector, kept, json), kept, "", "", reading, parts);
    }

    private SignalId id(SignalMapping mapping, UUID connector, String signal, JsonNode tree) {
        List<PayloadReader.Part> name = PayloadReader.name(mapping, tree);
        return name.isEmpty()
                ? SignalId.drawn(
                        connector, List.of("sha256", Sha256.of(own(signal)).text()))
                : SignalId.drawn(
                        connector,
                        Stream.concat(
                                        Stream.of("id"),
                                        name.stream()
                                                .flatMap(part ->
                                                        Stream.of(part.at().text(), part.text())))
                                .toList());
    }

    /** The bytes of one of its signals: all there are, where they are no text. */
    private byte[] own(String signal) {
        return text == null ? bytes : signal.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What is kept of one of its signals.
     *
     * @param first whether what stands around the signals of the body is kept with it
     */
    public SignalPayload payload(MappedSignal signal, boolean first) {
        byte[] own = own(signal.text());
        List<String> texts = List.of(signal.text(), first ? signal.before() : "", first ? signal.after() : "");
        boolean plain = text != null
                && texts.stream().flatMap(one -> pieces(one).stream()).noneMatch(String::isBlank);
        List<List<Words>> kept = texts.stream()
                .map(one -> words(plain ? pieces(one) : base64(one.getBytes(StandardCharsets.UTF_8))))
                .toList();
        return new SignalPayload(
                mediaType,
                plain ? PayloadEncoding.TEXT : PayloadEncoding.BASE64,
                text == null ? words(base64(bytes)) : kept.get(0),
                kept.get(1),
                kept.get(2),
                new Words(Sha256.of(own).text()),
                own.length);
    }

    private static List<String> base64(byte[] bytes) {
        List<String> pieces = new ArrayList<>();
        for (int begin = 0; begin < bytes.length; begin += BASE64_PIECE) {
            byte[] piece = Arrays.copyOfRange(bytes, begin, Math.min(begin + BASE64_PIECE, bytes.length));
            pieces.add(Base64.getEncoder().encodeToString(piece));
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
