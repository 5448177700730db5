package io.factline.command.intake;

import io.factline.command.record.Append.Refused;
import io.factline.gate.Problems;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/**
 * Turns what only a command is refused for into problems (RFC 9457). It has what any call is refused for, too: of two advices
 * the first that knows an exception or a cause of it answers, of one the method that knows it best.
 */
@RestControllerAdvice
@Order(Problems.ORDER - 1)
class CommandProblems extends Problems {

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
}
