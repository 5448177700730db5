package io.factline.command.fact;

import io.factline.fact.FactLine;
import io.factline.problem.Problem;
import io.factline.problem.Problem.Place;
import io.factline.problem.Rule;
import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;

/** All were to be recorded or none, and some could not be: none was. */
final class LinesRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int PLACES_MAX = 100;

    private final transient Problem problem;

    LinesRefused(long lines, List<FactLine> refused) {
        this.problem = Problem.of(
                Rule.LINES_REFUSED,
                refused.size() + " of " + lines
                        + " lines cannot be recorded, so none was: correct them, and send all again.",
                refused.stream().limit(PLACES_MAX).flatMap(LinesRefused::places).toArray(Place[]::new));
    }

    /** Points into the body as if it were a list of its lines, from 0 as JSON pointers count (RFC 6901, section 4). */
    private static Stream<Place> places(FactLine line) {
        Problem problem = line.problem();
        if (problem == null) {
            return Stream.empty();
        }
        String index = "/" + (line.line() - 1);
        String sentence = "Line " + line.line() + ": ";
        return problem.errors().isEmpty()
                ? Stream.of(new Place(index, sentence + problem.detail()))
                : problem.errors().stream().map(place -> new Place(index + place.pointer(), sentence + place.detail()));
    }

    Problem problem() {
        return problem;
    }
}
