package io.factline.command.signal;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.signal.ReceivedSignals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where senders call. What they send is theirs: of any type, and taken as it comes. */
@RestController
@Hidden // how a caller proves who it is differs by connector, for which OpenAPI has no words
class SignalIntakeController {

    private static final int MEDIA_TYPE_MAX = 200;

    private final Connectors connectors;
    private final Receipt receipt;
    private final Counter refused;

    SignalIntakeController(Connectors connectors, Receipt receipt, MeterRegistry meters) {
        this.connectors = connectors;
        this.receipt = receipt;
        this.refused = Counter.builder("factline.signals.unproven")
                .description("Requests that did not prove that their sender is the one of a connector")
                .register(meters);
    }

    /** Keeps what a sender sends. */
    @PostMapping("/api/v1/signals/{connector}")
    @ResponseStatus(HttpStatus.CREATED)
    ReceivedSignals receive(@PathVariable("connector") String connector, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        KnownConnector proven = proven(connector, new SenderCheck(headers(request), token(request), body));
        if (proven.disabled()) {
            throw new RuleBroken(Rule.CONNECTOR_DISABLED, "This connector is disabled: it takes no signals.");
        }
        RuleBroken.require(body.length > 0, "The body is the signal, and this one is empty.");
        return receipt.of(proven, body, mediaType(request.getContentType()));
    }

    /** Which names there are learns nobody who proves nothing. */
    private KnownConnector proven(String name, SenderCheck check) {
        Optional<KnownConnector> known = connectors.named(name);
        if (known.isPresent() && check.holds(known.get().proof(), known.get().secrets())) {
            return known.get();
        }
        refused.increment();
        known.ifPresent(connector -> connectors.refused(connector.id()));
        throw new RuleBroken(
                Rule.SENDER_UNPROVEN,
                "There is no connector of this name, or the signature or the secret is not the one that it expects.");
    }

    /**
     * The secret of a sender that can prove itself in no other way; in a query, which no log of ours holds. The servlet is not asked for it:
     * of a body that looks like a form it would read, and so swallow, the body.
     */
    private static @Nullable String token(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("token");
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT),
                        name -> String.join(",", Collections.list(request.getHeaders(name))),
                        (first, _) -> first));
    }

    private static @Nullable Words mediaType(@Nullable String given) {
        return given == null || given.isBlank()
                ? null
                : new Words(given.length() > MEDIA_TYPE_MAX ? given.substring(0, MEDIA_TYPE_MAX) : given);
    }
}
