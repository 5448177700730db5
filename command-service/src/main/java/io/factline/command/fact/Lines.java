package io.factline.command.fact;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a body, one after the other, so that its length never matters: NDJSON is UTF-8 whose lines end with a line
 * feed. Blank lines are passed over, but counted.
 */
final class Lines {

    /** The longest line that is read: as long as a fact that comes alone may be. */
    static final int BYTES_MAX = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream body;
    private final byte[] buffer = new byte[BUFFER];
    /** What of the buffer has not been read yet. */
    private int begin;

    private int filled;
    private long number;
    private boolean tooLong;
    private byte[] text = new byte[0];

    Lines(InputStream body) {
        this.body = body;
    }

    /** Goes to the next line that is not blank; false where there is none. */
    boolean next() throws IOException {
        do {
            if (!read()) {
                return false;
            }
        } while (!tooLong && isBlank());
        return true;
    }

    /** The number of this line, from 1. */
    long number() {
        return number;
    }

    /**
     * The bytes of this line.
     *
     * @throws RuleBroken where it is too long to be read
     */
    byte[] text() {
        if (tooLong) {
            throw new RuleBroken(Rule.BODY_TOO_LARGE, "A line has at most 1 MiB.");
        }
        return text;
    }

    private boolean read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        tooLong = false;
        if (!fill()) {
            return false;
        }
        number++;
        boolean ended = false;
        while (!ended && fill()) {
            int end = begin;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            ended = end < filled;
            tooLong |= line.size() + end - begin > BYTES_MAX;
            line.write(buffer, begin, tooLong ? 0 : end - begin);
            begin = ended ? end + 1 : end;
        }
        text = line.toByteArray();
        return true;
    }

    /** False where the body has no more bytes. */
    private boolean fill() throws IOException {
        if (begin == filled) {
            begin = 0;
            filled = Math.max(0, body.read(buffer));
        }
        return begin < filled;
    }

    private boolean isBlank() {
        for (byte one : text) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
