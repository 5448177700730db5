package io.factline.query.intake;

import io.factline.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Answers a problem where no controller was reached: from a filter, or for an address that is nobody's. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        JsonMapper.shared().writeValue(response.getOutputStream(), problem);
    }
}
