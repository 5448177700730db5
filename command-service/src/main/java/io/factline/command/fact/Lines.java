package io.factline.command.fact;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.io.BufferedInputStream;
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
    private long number;
    private boolean tooLong;
    private byte[] text = new byte[0];

    Lines(InputStream body) {
        this.body = new BufferedInputStream(body, BUFFER);
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
        int next = body.read();
        if (next < 0) {
            return false;
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (line.size() < BYTES_MAX) {
                line.write(next);
            } else {
                tooLong = true;
            }
            next = body.read();
        }
        text = line.toByteArray();
        return true;
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
