package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.account.NewAccount;
import io.factline.record.Form;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a new connector.
 *
 * @param name as that of an account, among which it has to be the only one: it stands in the address that the sender calls
 * @param proof absent for that of the preset
 * @param settings absent for those of the preset, with no rules
 * @param secret that the sender drew; absent where we shall draw it
 */
public record NewConnector(
        @JsonProperty(required = true) @Form(pattern = NewAccount.NAME_WRITTEN)
        String name,

        @JsonProperty(required = true) ConnectorPreset preset,
        @Nullable SenderProof proof,
        @Nullable ConnectorSettings settings,
        @Nullable @Form(pattern = ConnectorSecret.WRITTEN) String secret) {

    public NewConnector {
        require(name != null && NewAccount.isName(name), NewAccount.NAME_RULE);
        require(preset != null, "Say what sends: pagerduty, alertmanager, statuspage or generic.");
        new ConnectorSecret(secret);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "NewConnector[name=" + name + ", preset=" + preset + "]";
    }
}
