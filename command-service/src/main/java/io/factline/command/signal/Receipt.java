package io.factline.command.signal;

import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.RecordLog;
import io.factline.record.Words;
import io.factline.signal.MappedSignal;
import io.factline.signal.ReceivedSignals;
import io.factline.signal.ReceivedSignals.ReceivedSignal;
import io.factline.signal.SignalBody;
import io.factline.signal.SignalCommand.ReceiveSignal;
import io.factline.signal.SignalEvent.SignalReceived;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the signals of a body that its sender proved to be theirs, each once. */
@Component
class Receipt {

    private final Intake intake;
    private final RecordLog log;
    private final Connectors connectors;
    private final Counter received;
    private final Counter known;

    Receipt(Intake intake, RecordLog log, Connectors connectors, MeterRegistry meters) {
        this.intake = intake;
        this.log = log;
        this.connectors = connectors;
        this.received = Counter.builder("factline.signals.received")
                .description("Signals that were new")
                .register(meters);
        this.known = Counter.builder("factline.signals.repeated")
                .description("Signals that were on our record already")
                .register(meters);
    }

    ReceivedSignals of(KnownConnector connector, byte[] bytes, @Nullable Words mediaType) {
        SignalBody body = new SignalBody(bytes, mediaType);
        List<MappedSignal> signals = body.signals(connector.mapping(connector.settings()), connector.id());
        Map<String, Long> before = log.existing(
                signals.stream().map(signal -> signal.id().stream()).toList());
        List<ReceivedSignal> kept = new ArrayList<>();
        Long first = null;
        for (MappedSignal signal : signals) {
            Long earlier = before.get(signal.id().stream());
            Long position = earlier == null ? keep(connector, body, signal, first == null) : null;
            first = first == null ? position : first;
            (position == null ? known : received).increment();
            kept.add(new ReceivedSignal(
                    signal.id(), Objects.requireNonNullElseGet(position, () -> at(signal, earlier))));
        }
        if (first != null) {
            connectors.received(connector.id(), first);
        }
        return new ReceivedSignals(kept);
    }

    /** Where it stands now; null where somebody else was faster. */
    private @Nullable Long keep(KnownConnector connector, SignalBody body, MappedSignal signal, boolean first) {
        KnownConnector.Route route = KnownConnector.route(connector.settings(), signal);
        SignalReceived event = new SignalReceived(
                route.id(), signal.id(), connector.id(), route.rule(), body.payload(signal, first), signal.reading());
        try {
            return intake.from(connector.id(), new Request(new ReceiveSignal(event), List.of(), null))
                    .position();
        } catch (Refused e) {
            if (e.refusal() == Refusal.CONFLICT) {
                return null;
            }
            throw e;
        }
    }

    private long at(MappedSignal signal, @Nullable Long earlier) {
        String stream = signal.id().stream();
        return earlier == null
                ? Objects.requireNonNull(log.existing(List.of(stream)).get(stream), "somebody else was faster")
                : earlier;
    }
}
