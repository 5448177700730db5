package io.factline.gate;

import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for a body that came too slowly where no controller does, such as a form that a filter looks into. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TooSlow extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuleBroken slow) {
            if (slow.rule() != Rule.BODY_TOO_SLOW || response.isCommitted()) {
                throw slow;
            }
            ProblemAnswer.write(response, Problem.of(slow));
        }
    }
}
