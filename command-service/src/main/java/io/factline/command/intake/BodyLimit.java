package io.factline.command.intake;

import io.factline.gate.Gate;
import io.factline.gate.ProblemAnswer;
import io.factline.gate.WatchedBody;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no body of the API to its end that is longer than any it could take; one that comes in lines is bounded by line. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
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
            chain.doFilter(new WatchedBody(request, BodyLimit::require), response);
        }
    }

    private static RuleBroken tooLarge() {
        return new RuleBroken(
                Rule.BODY_TOO_LARGE, "A body has at most 1 MiB; send many facts as lines (application/x-ndjson).");
    }

    private static void require(long read) {
        if (read > BYTES_MAX) {
            throw tooLarge();
        }
    }
}
