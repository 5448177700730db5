package io.factline.gate;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of a request as it comes, and how long we waited for it: what we do between two reads is not the client's time. */
final class PacedBody implements InputBuffer {

    /** Whatever the network does, a body comes faster than this in the end. */
    private static final long BYTES_PER_SECOND = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InputBuffer body;
    private long read;
    private long waited;

    private PacedBody(InputBuffer body) {
        this.body = body;
    }

    /** A connection keeps its buffer for all its requests: each of them begins anew. */
    static PacedBody of(InputBuffer buffer) {
        return new PacedBody(buffer instanceof PacedBody before ? before.body : buffer);
    }

    /** @throws RuleBroken where it comes so slowly that it can only be meant to hold us up */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long begin = System.nanoTime();
        int count = body.doRead(handler);
        waited += System.nanoTime() - begin;
        read += Math.max(count, 0);
        long beyond = Duration.ofNanos(waited).minus(PATIENCE).toSeconds();
        if (beyond > 0 && read < beyond * BYTES_PER_SECOND) {
            throw new RuleBroken(Rule.BODY_TOO_SLOW, "The body came too slowly: send at least 500 bytes a second.");
        }
        return count;
    }

    @Override
    public int available() {
        return body.available();
    }
}
