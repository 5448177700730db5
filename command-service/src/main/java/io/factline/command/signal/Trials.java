package io.factline.command.signal;

import io.factline.command.record.RecordLog;
import io.factline.problem.RuleBroken;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.MappedSignal;
import io.factline.signal.PayloadEncoding;
import io.factline.signal.PreviewedSignal;
import io.factline.signal.SignalBody;
import io.factline.signal.SignalEvent.SignalReceived;
import io.factline.signal.SignalPayload;
import io.factline.signal.SignalPreview;
import io.factline.signal.SignalTrial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Looks what signals a payload would become, by the same code that receives them. */
@Component
class Trials {

    private final Connectors connectors;
    private final RecordLog log;
    private final Signals signals;

    Trials(Connectors connectors, RecordLog log, Signals signals) {
        this.connectors = connectors;
        this.log = log;
        this.signals = signals;
    }

    SignalPreview preview(KnownConnector connector, SignalTrial trial) {
        ConnectorSettings settings =
                trial.settings() == null ? connector.settings() : connectors.resolved(trial.settings());
        String payload = trial.payload() == null ? last(connector) : trial.payload();
        List<PreviewedSignal> signals = new SignalBody(payload.getBytes(StandardCharsets.UTF_8), null)
                .signals(connector.mapping(settings), connector.id()).stream()
                        .map(signal -> previewed(settings, signal))
                        .toList();
        return new SignalPreview(payload, signals);
    }

    private static PreviewedSignal previewed(ConnectorSettings settings, MappedSignal signal) {
        KnownConnector.Route route = KnownConnector.route(settings, signal);
        return new PreviewedSignal(signal.id(), signal.reading(), route.incident(), route.number());
    }

    private String last(KnownConnector connector) {
        Long position = connector.lastPosition();
        if (position == null) {
            throw nothing();
        }
        SignalReceived received = (SignalReceived) log.at(position).event();
        try {
            // administrators read no more of it here than in the inbox
            signals.known(received.id());
        } catch (RuleBroken unknown) {
            throw nothing();
        }
        SignalPayload kept = received.payload();
        RuleBroken.require(
                kept.encoding() == PayloadEncoding.TEXT,
                "What this connector received last is no text: give a payload to look at.");
        return Objects.requireNonNullElseGet(kept.body(), kept::signal);
    }

    private static RuleBroken nothing() {
        return RuleBroken.value("This connector has received nothing yet: give a payload to look at.");
    }
}
