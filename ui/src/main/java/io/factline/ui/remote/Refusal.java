package io.factline.ui.remote;

import io.factline.problem.Problem;
import java.util.Optional;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the problem (RFC 9457) out of an answer that refuses. */
public final class Refusal {

    private Refusal() {}

    /** The problem that a service answered; empty where it could not be reached or answered something else. */
    public static Optional<Problem> of(RestClientException e) {
        if (!(e instanceof RestClientResponseException answer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(answer.getResponseBodyAsByteArray(), Problem.class));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    /** The answer of a service that lies behind a failure, however deep; empty where the failure is our own. */
    public static Optional<RestClientException> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
