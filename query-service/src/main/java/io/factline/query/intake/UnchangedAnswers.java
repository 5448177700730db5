package io.factline.query.intake;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers nothing to whoever holds the answer already: no problem, so asked before all that make problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnchangedAnswers {

    @ExceptionHandler
    ResponseEntity<Void> unchanged(Unchanged e) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(e.etag()).build();
    }
}
