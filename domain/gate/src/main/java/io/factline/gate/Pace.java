package io.factline.gate;

import io.factline.problem.RuleBroken;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Watches the pace of every body, whoever reads it: a controller, the server where it takes a form apart, or nobody, where the
 * request was refused. What is left of a body that nobody wanted is read here, as far as a client may go that only listens when
 * it has said all; then the server closes the connection ({@code max-swallow-size}).
 */
final class Pace extends ValveBase {

    private static final int UNWANTED_AT_MOST = 2 << 20;

    Pace() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var body = request.getCoyoteRequest();
        body.setInputBuffer(PacedBody.of(body.getInputBuffer()));
        getNext().invoke(request, response);
        if (!request.isAsync() && request.getHeader(HttpHeaders.EXPECT) == null && !isRead(body)) {
            response.finishResponse();
            readTheRest(body);
        }
    }

    private static boolean isRead(org.apache.coyote.Request body) {
        AtomicBoolean read = new AtomicBoolean();
        body.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private void readTheRest(org.apache.coyote.Request body) {
        Unwanted unwanted = new Unwanted();
        try {
            int count = 0;
            for (int read = 0; count >= 0 && read <= UNWANTED_AT_MOST; read += count) {
                count = body.doRead(unwanted);
            }
        } catch (IOException | RuleBroken e) {
            getContainer().getLogger().debug("the rest of a body that nobody wanted did not come", e);
        }
    }

    /** Where the server shows what it read. */
    private static final class Unwanted implements ApplicationBufferHandler {

        private @Nullable ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer shown) {
            this.bytes = shown;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // the server shows its own buffer, as long as it is
        }
    }
}
