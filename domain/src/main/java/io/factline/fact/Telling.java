package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import org.jspecify.annotations.Nullable;

/**
 * Who was told of a fact, and when.
 *
 * @param at null only on {@link Basis#RECORDED}, where it is the time of the recording
 * @param by who told
 * @param source through what they were told
 * @param basis said by Factline, never by a client; absent means stated
 */
public record Telling(
        @JsonProperty(required = true) ToldTo to,
        @Nullable WrittenTime at,
        @Nullable Words by,
        @Nullable Words source,
        @Nullable Basis basis) {

    public Telling {
        require(
                to != null,
                "A telling needs to whom: organisation, staff, customers, public, press, regulators, banks, investors or law-enforcement.");
        require(at != null || basis == Basis.RECORDED, "A telling needs the time when they were told.");
    }

    /** Refuses a telling of a client that says where it comes from. */
    public void requireUnfounded() {
        require(basis == null, "The basis of a telling is Factline's to say: leave it out.");
    }
}
