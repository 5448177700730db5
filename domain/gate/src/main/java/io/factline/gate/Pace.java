package io.factline.gate;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a request of the API whose body comes so slowly that it can only be meant to hold us up. */
@Component
class Pace extends OncePerRequestFilter {

    /** Whatever the network does, a body comes faster than this in the end. */
    private static final long BYTES_PER_SECOND = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Gate.API.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        chain.doFilter(new WatchedBody(request, read -> require(read, System.nanoTime() - begin)), response);
    }

    private static void require(long read, long nanos) {
        long beyond = Duration.ofNanos(nanos).minus(PATIENCE).toSeconds();
        if (beyond > 0 && read < beyond * BYTES_PER_SECOND) {
            throw new RuleBroken(Rule.BODY_TOO_SLOW, "The body came too slowly: send at least 500 bytes a second.");
        }
    }
}
