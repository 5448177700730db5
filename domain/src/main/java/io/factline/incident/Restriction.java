package io.factline.incident;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Form;
import io.factline.record.Words;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes an incident private: for everybody else it is not there.
 *
 * @param members the opaque ids of the accounts and keys that may know of it, at most 200; administrators always may
 * @param reason why the others shall not
 */
public record Restriction(
        @JsonProperty(required = true) @Form(min = 1, max = Restriction.MEMBERS_MAX)
        List<UUID> members,

        @JsonProperty(required = true) Words reason) {

    static final int MEMBERS_MAX = 200;

    public Restriction {
        require(
                members != null && !members.isEmpty() && members.size() <= MEMBERS_MAX,
                "A private incident has 1 to 200 members: name accounts by their ids.");
        require(reason != null, "A restriction needs a reason.");
        // in one order, so that the same members are the same restriction
        members = Set.copyOf(members).stream().sorted().toList();
    }
}
