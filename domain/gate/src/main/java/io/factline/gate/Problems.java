package io.factline.gate;

import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns what any call may be refused for into problems (RFC 9457), also where no controller was reached. A service adds what only
 * its own calls are refused for, and comes first.
 */
@RestControllerAdvice
@Order(Problems.ORDER)
public class Problems {

    /** What a service adds has a lower one. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(RuleBroken e) {
        return answer(Problem.of(e));
    }

    /** A value in the address or a header that breaks the rule of its type. */
    @ExceptionHandler
    ResponseEntity<Problem> parameter(MethodArgumentTypeMismatchException e) {
        return answer(
                NestedExceptionUtils.getMostSpecificCause(e) instanceof RuleBroken broken
                        ? Problem.of(broken)
                        : Problem.of(Rule.INVALID_PARAMETER, "The value of \"" + e.getName() + "\" cannot be read."));
    }

    /** Nothing was acknowledged, and nobody knows whether it was recorded: a repeated key takes it once. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Problem> unavailable(Exception e) {
        LOG.warn("The record did not answer: {}", e.getMessage());
        return answer(Problem.of(
                Rule.RECORD_UNAVAILABLE,
                "The record cannot be reached right now: ask again, a write with the Idempotency-Key it had."));
    }

    /** What firewall and server find only while the request is being read. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Problem> rejected(Exception e) {
        return answer(Problem.of(Rule.INVALID_PARAMETER, "This request cannot be read."));
    }

    /**
     * Whatever the web layer refuses by itself, and what nobody foresaw: the log has it, the answer does not. Where whoever
     * asked is gone there is nobody to answer, and nothing is wrong.
     */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> other(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("Nobody is there any more to read the answer", e);
            return null;
        }
        if (!(e instanceof ErrorResponse response)) {
            LOG.error("A request failed unexpectedly", e);
            return answer(
                    Problem.of(Rule.UNEXPECTED, "Something went wrong on our side. The log has it" + trace() + "."));
        }
        Rule rule = Rule.ofStatus(response.getStatusCode().value());
        String detail = response.getBody().getDetail();
        return ResponseEntity.status(rule.status())
                .headers(response.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(rule, detail == null ? rule.title() + "." : detail));
    }

    /** By what an operator finds the lines of this request. */
    private static String trace() {
        String trace = MDC.get("traceId");
        return trace == null ? "" : " under the trace " + trace;
    }

    /** A problem as an answer. */
    public static ResponseEntity<Problem> answer(Problem problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == Rule.RECORD_UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemAnswer.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
