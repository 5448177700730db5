package io.factline.command.fact;

import io.factline.problem.Problem;
import io.factline.problem.Problem.Place;
import io.factline.problem.Rule;

/** A CloudEvent that is none, or has no fact in it. */
final class WrongEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    WrongEvent(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** An attribute that is missing or wrong, by its pointer in the JSON format. */
    static WrongEvent at(String attribute, String sentence) {
        return new WrongEvent(Problem.of(Rule.INVALID_VALUE, sentence, new Place("/" + attribute, sentence)));
    }

    Problem problem() {
        return problem;
    }
}
