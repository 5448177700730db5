package io.factline.fact;

import io.factline.incident.Acknowledgement;
import io.factline.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of many: the answer to {@code application/x-ndjson}, a line for each.
 *
 * @param line its number, from 1, blank lines counted
 * @param status what the status of the answer would be if the line had come alone
 * @param fact recorded, null where it was refused; so are version and position
 * @param problem why it was refused
 */
public record FactLine(
        long line,
        int status,
        @Nullable FactId fact,
        @Nullable Long version,
        @Nullable Long position,
        @Nullable Problem problem) {

    private static final int CREATED = 201;

    public static FactLine recorded(long line, Acknowledgement durable) {
        return new FactLine(line, CREATED, durable.fact(), durable.version(), durable.position(), null);
    }

    public static FactLine refused(long line, Problem problem) {
        return new FactLine(line, problem.status(), null, null, null, problem);
    }
}
