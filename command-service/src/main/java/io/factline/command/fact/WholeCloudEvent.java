package io.factline.command.fact;

import io.factline.gate.Gate;
import io.factline.gate.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request with some headers of a CloudEvent and not the one that says so: as a plain fact it could be taken twice. */
@Component
final class WholeCloudEvent extends OncePerRequestFilter {

    private static final String VERSION = EventHeaders.PREFIX + "specversion";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Gate.API.matches(request) || request.getHeader(VERSION) != null || isStructured(request);
    }

    private static boolean isStructured(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/cloudevents");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean some = Collections.list(request.getHeaderNames()).stream()
                .anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith(EventHeaders.PREFIX));
        if (some) {
            ProblemAnswer.write(
                    response,
                    WrongEvent.at("specversion", "A CloudEvent in headers has the header ce-specversion.")
                            .problem());
        } else {
            chain.doFilter(request, response);
        }
    }
}
