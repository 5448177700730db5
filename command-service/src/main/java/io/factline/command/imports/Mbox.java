package io.factline.command.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The messages of an mbox, each behind a line that begins with {@code From }; one that is in none is the only one. */
final class Mbox {

    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);

    private Mbox() {}

    static boolean isOne(byte[] file) {
        return begins(file, 0);
    }

    static List<byte[]> messages(byte[] file) {
        if (!isOne(file)) {
            return List.of(file);
        }
        List<byte[]> messages = new ArrayList<>();
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean blank = true;
        for (int begin = 0; begin < file.length; ) {
            int end = end(file, begin);
            if (blank && begins(file, begin)) {
                if (begin > 0) {
                    Format.requireRoom(messages.size());
                    messages.add(message.toByteArray());
                    message.reset();
                }
            } else {
                int quoted = isQuoted(file, begin) ? begin + 1 : begin;
                message.write(file, quoted, end - quoted);
            }
            blank = end - begin <= 2 && new String(file, begin, end - begin, StandardCharsets.ISO_8859_1).isBlank();
            begin = end;
        }
        Format.requireRoom(messages.size());
        messages.add(message.toByteArray());
        return messages;
    }

    private static int end(byte[] file, int begin) {
        int end = begin;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, file.length);
    }

    private static boolean begins(byte[] file, int at) {
        if (file.length < at + SEPARATOR.length) {
            return false;
        }
        for (int i = 0; i < SEPARATOR.length; i++) {
            if (file[at + i] != SEPARATOR[i]) {
                return false;
            }
        }
        return true;
    }

    /** A line of a message that would be taken for the begin of the next one has a mark before it. */
    private static boolean isQuoted(byte[] file, int begin) {
        int at = begin;
        while (at < file.length && file[at] == '>') {
            at++;
        }
        return at > begin && begins(file, at);
    }
}
