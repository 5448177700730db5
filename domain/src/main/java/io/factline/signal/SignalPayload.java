package io.factline.signal;

import io.factline.record.Words;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sender sent, as it came. Of a body that holds several signals each keeps its own part, and the first that was new of it what
 * stands around all of them; none keeps what another one says, for that may be for fewer eyes.
 *
 * @param mediaType as the sender named it; null where it did not
 * @param content what this signal is: the body, or its element of it, in pieces that are words each
 * @param before what stands before all signals of the body
 * @param after what stands behind all of them
 * @param sha256 of the whole body, byte for byte: words, because a digest tells whoever guesses what was erased that they are right
 * @param size of the whole body in bytes
 */
public record SignalPayload(
        @Nullable Words mediaType,
        PayloadEncoding encoding,
        List<Words> content,
        List<Words> before,
        List<Words> after,
        Words sha256,
        long size) {

    public SignalPayload {
        content = List.copyOf(content);
        before = before == null ? List.of() : List.copyOf(before);
        after = after == null ? List.of() : List.copyOf(after);
    }

    /** What the signal is, in one. */
    public String signal() {
        return joined(content.stream());
    }

    /** The body as if this signal had come alone in it; null where it is the signal, and where another one has what stands around it. */
    public @Nullable String body() {
        if (before.isEmpty()) {
            return null;
        }
        if (encoding == PayloadEncoding.TEXT) {
            return joined(Stream.of(before, content, after).flatMap(List::stream));
        }
        try {
            List<byte[]> pieces = Stream.of(before, content, after)
                    .flatMap(List::stream)
                    .map(piece -> Base64.getDecoder().decode(piece.text()))
                    .toList();
            ByteBuffer whole = ByteBuffer.allocate(
                    pieces.stream().mapToInt(piece -> piece.length).sum());
            pieces.forEach(whole::put);
            return Base64.getEncoder().encodeToString(whole.array());
        } catch (IllegalArgumentException _) {
            // what the law erased is no base64
            return Words.ERASED.text();
        }
    }

    private static String joined(Stream<Words> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
