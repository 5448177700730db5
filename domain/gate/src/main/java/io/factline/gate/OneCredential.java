package io.factline.gate;

import io.factline.problem.Problem;
import io.factline.problem.Rule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request that says twice who sends it: whatever stands before us could have looked at the other one. */
final class OneCredential extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
            ProblemAnswer.write(
                    response,
                    Problem.of(
                            Rule.INVALID_PARAMETER, "A request has one Authorization header, this one has several."));
            return;
        }
        chain.doFilter(request, response);
    }
}
