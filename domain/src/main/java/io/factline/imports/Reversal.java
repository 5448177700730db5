package io.factline.imports;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to take an import back.
 *
 * @param reason why, in words that an auditor understands years later
 * @param changed whether to take back, too, what somebody has changed since; false if absent
 */
public record Reversal(
        @JsonProperty(required = true) Words reason,
        @Nullable Boolean changed) {

    public Reversal {
        require(reason != null, "This needs a reason.");
    }

    /** Whether what somebody has changed since is taken back, too. */
    @JsonIgnore
    public boolean alsoChanged() {
        return changed != null && changed;
    }
}
