package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import io.factline.record.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who did or said it.
 *
 * @param name a person only when acting in a public or professional role for the incident, else {@code subject:<uuid>}
 * @param role such as CEO, journalist, regulator
 */
public record Actor(@Nullable Words name, @Nullable Words role) {

    public Actor {
        require(name != null || role != null, "An actor needs a name or a role.");
    }
}
