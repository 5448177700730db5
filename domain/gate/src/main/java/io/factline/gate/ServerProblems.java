package io.factline.gate;

import io.factline.problem.Problem;
import io.factline.problem.Rule;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before it asks anybody of ours, such as an address that no text can come of: problems too. */
class ServerProblems {

    @Bean
    TomcatContextCustomizer answerWithProblems() {
        return context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName());
    }

    /** Made by the server itself, by its name. */
    public static final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean ours = response.getStatus() >= 400 && response.getContentWritten() == 0;
            if (!ours || !response.setErrorReported()) {
                return;
            }
            Rule rule = Rule.ofStatus(response.getStatus());
            try {
                response.setStatus(rule.status());
                response.setContentType(Problem.MEDIA_TYPE);
                response.getReporter()
                        .write(JsonMapper.shared()
                                .writeValueAsString(Problem.of(rule, "This request cannot be read.")));
                response.finishResponse();
            } catch (java.io.IOException e) {
                getContainer().getLogger().debug("nobody is there any more to read the answer", e);
            }
        }
    }
}
