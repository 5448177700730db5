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
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no body of the API to its end that is longer than any it could take; one that comes in lines is bounded by line. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class BodyLimit extends OncePerRequestFilter {

    private static final int BYTES_MAX = 1 << 20;
    private static final int FILE_BYTES_MAX = 16 << 20;
    /** Decoded, as the controllers match it. */
    static final RequestMatcher FILES = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/imports"),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/imports/preview"));

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
        boolean file = FILES.matches(request);
        if (request.getContentLengthLong() > most(file)) {
            ProblemAnswer.write(response, Problem.of(tooLarge(file)));
        } else {
            chain.doFilter(new WatchedBody(request, read -> require(read, file)), response);
        }
    }

    private static int most(boolean file) {
        return file ? FILE_BYTES_MAX : BYTES_MAX;
    }

    private static RuleBroken tooLarge(boolean file) {
        return new RuleBroken(
                Rule.BODY_TOO_LARGE,
                file
                        ? "A file has at most 16 MiB: import it in parts."
                        : "A body has at most 1 MiB; send many facts as lines (application/x-ndjson).");
    }

    private static void require(long read, boolean file) {
        if (read > most(file)) {
            throw tooLarge(file);
        }
    }
}
