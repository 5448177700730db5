package io.factline.command.signal;

import io.factline.command.record.RecordLog;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
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
import org.springframework.stereotype.Component;

/** Looks what signals a payload would become, by the same code that receives them. */
@Component
class Trials {

    private final Connectors connectors;
    private final RecordLog log;

    Trials(Connectors connectors, RecordLog log) {
        this.connectors = connectors;
        this.log = log;
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
        return new PreviewedSignal(signal.id(), signal.reading(), route.incident(), route.rule());
    }

    private String last(KnownConnector connector) {
        Long position = connector.lastPosition();
        if (position == null) {
            throw RuleBroken.value("This connector has received nothing yet: give a payload to look at.");
        }
        SignalPayload kept = ((SignalReceived) log.at(position).event()).payload();
        RuleBroken.require(
                kept.encoding() == PayloadEncoding.TEXT,
                "What this connector received last is no text: give a payload to look at.");
        List<Words> whole = kept.body().isEmpty() ? kept.content() : kept.body();
        return SignalPayload.joined(whole);
    }
}
