package io.factline.gate;

import io.factline.problem.Problem;
import io.factline.problem.Rule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Answers a problem where no controller was reached: from a filter, or for an address that is nobody's. */
public final class ProblemAnswer {

    /** When to ask again where the record cannot be reached. */
    public static final String RETRY_AFTER_SECONDS = "2";

    private ProblemAnswer() {}

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (problem.status() == Rule.RECORD_UNAVAILABLE.status()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        JsonMapper.shared().writeValue(response.getOutputStream(), problem);
    }
}
