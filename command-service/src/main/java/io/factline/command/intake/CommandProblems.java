package io.factline.command.intake;

import io.factline.command.record.Append.Refused;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns what is refused into problems (RFC 9457), also where no controller of ours was reached. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CommandProblems {

    private static final Logger LOG = LoggerFactory.getLogger(CommandProblems.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(RuleBroken e) {
        return answer(Problem.of(e));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        return answer(
                e.getCause() instanceof JacksonException json
                        ? Problem.of(json)
                        : Problem.of(Rule.MALFORMED_BODY, "This call takes a JSON object as its body."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(AggregateNotFoundException e) {
        return answer(Problem.of(Rule.UNKNOWN_FACT, "The record holds no such fact."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> stale(ConflictingAggregateVersionException e) {
        return answer(Problem.of(IfMatch.stale()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> raced(Refused e) {
        return answer(Problem.of(Rule.RACED, "Somebody else changed the same thing in this moment: ask again."));
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
            return answer(Problem.of(Rule.UNEXPECTED, "Something went wrong on our side. It has been logged."));
        }
        Rule rule = Rule.ofStatus(response.getStatusCode().value());
        String detail = response.getBody().getDetail();
        return ResponseEntity.status(rule.status())
                .headers(response.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(rule, detail == null ? rule.title() + "." : detail));
    }

    /** A value in the address or a header that breaks the rule of its type. */
    @ExceptionHandler
    ResponseEntity<Problem> parameter(MethodArgumentTypeMismatchException e) {
        return answer(
                NestedExceptionUtils.getMostSpecificCause(e) instanceof RuleBroken broken
                        ? Problem.of(broken)
                        : Problem.of(Rule.INVALID_PARAMETER, "The value of \"" + e.getName() + "\" cannot be read."));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == Rule.RECORD_UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemAnswer.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
