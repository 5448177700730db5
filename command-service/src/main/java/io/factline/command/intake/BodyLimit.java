package io.factline.command.intake;

import io.factline.gate.Gate;
import io.factline.gate.ProblemAnswer;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no body of the API to its end that is longer than any it could take; one that comes in lines is bounded by line. */
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final int BYTES_MAX = 1 << 20;
    private static final List<MediaType> LINES =
            List.of(new MediaType("application", "x-ndjson"), new MediaType("application", "jsonl"));

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Gate.API.matches(request) || isLines(request.getContentType());
    }

    /** Exactly what the call for lines takes: whatever only looks like it is read by another one, as a whole. */
    private static boolean isLines(@Nullable String type) {
        try {
            MediaType given = MediaType.parseMediaType(type == null ? "" : type);
            return LINES.stream().anyMatch(given::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > BYTES_MAX) {
            ProblemAnswer.write(response, Problem.of(tooLarge()));
        } else {
            chain.doFilter(new Bounded(request), response);
        }
    }

    private static RuleBroken tooLarge() {
        return new RuleBroken(
                Rule.BODY_TOO_LARGE, "A body has at most 1 MiB; send many facts as lines (application/x-ndjson).");
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new BoundedStream(super.getInputStream());
            }
            return body;
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        BoundedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = body.read(bytes, from, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > BYTES_MAX) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
