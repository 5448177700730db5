package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import io.factline.incident.IncidentRef;
import io.factline.record.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connector makes of payloads.
 *
 * @param mapping absent for that of its preset
 * @param rules in their order: the first that fits says to which incident a signal belongs; at most 100
 * @param incident to which a signal belongs that no rule fits; absent where a person shall say so
 */
public record ConnectorSettings(
        @Nullable SignalMapping mapping,

        @Form(max = ConnectorSettings.RULES_MAX) List<RoutingRule> rules,

        @Nullable IncidentRef incident) {

    static final int RULES_MAX = 100;

    public ConnectorSettings {
        require(rules == null || rules.size() <= RULES_MAX, "A connector has at most 100 rules.");
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
