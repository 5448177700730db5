package io.factline.command.signal;

import io.factline.command.intake.RawBody;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.signal.ReceivedSignals;
import io.factline.signal.SignalIntakeApi;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where senders call. What they send is theirs: of any type, and taken as it comes. */
@RestController
class SignalIntakeController implements SignalIntakeApi {

    private static final int MEDIA_TYPE_MAX = 200;

    private final Connectors connectors;
    private final Receipt receipt;
    private final Counter refused;
    private final HttpServletRequest current;
    private final HttpServletResponse answer;

    /** Spring hands in proxies of the request at hand and of its answer. */
    SignalIntakeController(
            Connectors connectors,
            Receipt receipt,
            MeterRegistry meters,
            HttpServletRequest current,
            HttpServletResponse answer) {
        this.connectors = connectors;
        this.receipt = receipt;
        this.current = current;
        this.answer = answer;
        this.refused = Counter.builder("factline.signals.unproven")
                .description("Requests that did not prove that their sender is the one of a connector")
                .register(meters);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public ReceivedSignals receive(String connector, @Nullable String token, byte[] body) {
        KnownConnector proven = proven(connector, new SenderCheck(headers(), token, body));
        if (proven.disabled()) {
            throw new RuleBroken(Rule.CONNECTOR_DISABLED, "This connector is disabled: it takes no signals.");
        }
        return receipt.of(proven, body, mediaType());
    }

    /** Which names there are learns nobody who proves nothing. */
    private KnownConnector proven(String name, SenderCheck check) {
        Optional<KnownConnector> known = connectors.named(name);
        if (known.isPresent() && check.holds(known.get().proof(), known.get().secrets())) {
            return known.get();
        }
        refused.increment();
        known.ifPresent(connector -> connectors.refused(connector.id()));
        answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Factline connectors\"");
        throw new RuleBroken(
                Rule.SENDER_UNPROVEN,
                "There is no connector of this name, or the signature or the secret is not the one that it expects.");
    }

    private Map<String, String> headers() {
        return Collections.list(current.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT),
                        name -> String.join(",", Collections.list(current.getHeaders(name))),
                        (first, _) -> first));
    }

    private @Nullable Words mediaType() {
        if (!(current.getAttribute(RawBody.TYPE) instanceof String given) || given.isBlank()) {
            return null;
        }
        return new Words(given.length() > MEDIA_TYPE_MAX ? given.substring(0, MEDIA_TYPE_MAX) : given);
    }
}
