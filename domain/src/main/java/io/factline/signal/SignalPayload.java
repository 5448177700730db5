package io.factline.signal;

import io.factline.imports.Sha256;
import io.factline.record.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender sent, as it came.
 *
 * @param mediaType as the sender named it; null where it did not
 * @param content what this signal is: the body, or its element of it, in pieces that are words each
 * @param body the whole body, where it holds several signals: with the first that was new of it, and nowhere else
 * @param sha256 of the whole body, byte for byte
 * @param size of the whole body in bytes
 */
public record SignalPayload(
        @Nullable Words mediaType,
        PayloadEncoding encoding,
        List<Words> content,
        List<Words> body,
        Sha256 sha256,
        long size) {

    public SignalPayload {
        content = List.copyOf(content);
        body = body == null ? List.of() : List.copyOf(body);
    }

    /** What is kept of some pieces, in one. */
    public static String joined(List<Words> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
