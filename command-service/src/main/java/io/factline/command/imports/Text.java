package io.factline.command.imports;

import io.factline.problem.RuleBroken;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as it comes in files. */
final class Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Longer than any address. */
    private static final int WORD_MAX = 1_000;

    private Text() {}

    /** The text of a file in UTF-8, without its byte order mark; any other encoding would be a guess. */
    static String of(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            RuleBroken broken = RuleBroken.value("This file is not in UTF-8: save it anew as UTF-8, and import that.");
            broken.initCause(e);
            throw broken;
        }
    }

    /** A text that can be kept as words: what PostgreSQL cannot hold has a sign in its place. */
    static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace('\0', '␀')
                .codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A text of at most so many characters: the last is an ellipsis where it had more. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The same, without the word that it would break off in: half an address is not found as one. */
    static String cutBetweenWords(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        int least = Math.max(0, end - WORD_MAX);
        while (end > least && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
