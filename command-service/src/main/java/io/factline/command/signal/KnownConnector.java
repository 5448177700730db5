package io.factline.command.signal;

import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.signal.ConnectorPreset;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.FittedRule;
import io.factline.signal.MappedSignal;
import io.factline.signal.RoutingRule;
import io.factline.signal.SenderProof;
import io.factline.signal.SignalMapping;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A connector as the accounts have it.
 *
 * @param settings with ids of incidents alone, so that a new key of one changes nothing
 * @param secrets as they are kept, those that are good now
 * @param lastPosition of the last signal that was new; null where none was
 */
record KnownConnector(
        UUID id,
        String name,
        ConnectorPreset preset,
        SenderProof proof,
        ConnectorSettings settings,
        List<byte[]> secrets,
        @Nullable Long lastPosition,
        boolean disabled) {

    /**
     * To which incident a signal belongs, and which rule says so; neither where a person has to say.
     *
     * @param number of the rule, from 1
     */
    record Route(
            @Nullable IncidentRef incident,
            @Nullable Long number,
            @Nullable FittedRule rule) {

        @Nullable
        IncidentId id() {
            return incident == null ? null : IncidentId.of(incident.text());
        }
    }

    /**
     * Where settings lead a signal. One that could not be split, and whose parts lead to different incidents, is for a person: one of
     * them may be private.
     */
    static Route route(ConnectorSettings settings, MappedSignal signal) {
        List<Route> routes =
                signal.parts().stream().map(part -> route(settings, part)).toList();
        boolean one = routes.stream().map(Route::incident).distinct().count() == 1;
        return one ? routes.getFirst() : new Route(null, null, null);
    }

    private static Route route(ConnectorSettings settings, JsonNode part) {
        List<RoutingRule> rules = settings.rules();
        for (int i = 0; i < rules.size(); i++) {
            RoutingRule rule = rules.get(i);
            if (rule.fits(part)) {
                return new Route(rule.incident(), i + 1L, rule.fitted());
            }
        }
        return new Route(settings.incident(), null, null);
    }

    /** The mapping of settings, or of what is known of the sender. */
    SignalMapping mapping(ConnectorSettings some) {
        SignalMapping own = some.mapping();
        return own == null ? preset.mapping() : own;
    }
}
