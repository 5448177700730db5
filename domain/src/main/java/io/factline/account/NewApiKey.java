package io.factline.account;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.incident.IncidentRef;
import io.factline.record.Form;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a new key.
 *
 * @param name as that of an account, among which it has to be the only one
 * @param incidents keys or ids of the only incidents that it shall read and write, at most 100; absent for every incident
 * @param expiresAt absent for never
 */
public record NewApiKey(
        @JsonProperty(required = true) @Form(pattern = NewAccount.NAME_WRITTEN)
        String name,

        @JsonProperty(required = true) @Form(min = 1) Set<Role> roles,

        @Nullable @Form(min = 1, max = NewApiKey.INCIDENTS_MAX)
        Set<IncidentRef> incidents,

        @Nullable Instant expiresAt) {

    static final int INCIDENTS_MAX = 100;

    public NewApiKey {
        require(name != null && NewAccount.isName(name), NewAccount.NAME_RULE);
        require(roles != null && !roles.isEmpty(), "A key needs at least one role: " + NewAccount.ROLES + ".");
        roles = Set.copyOf(roles);
        if (incidents != null) {
            require(
                    !incidents.isEmpty() && incidents.size() <= INCIDENTS_MAX,
                    "A key is for 1 to 100 incidents, or for every incident: leave incidents out then.");
            require(
                    !roles.contains(Role.ADMINISTRATOR),
                    "A key for some incidents cannot be an administrator's, who looks after all.");
            incidents = Set.copyOf(incidents);
        }
    }
}
