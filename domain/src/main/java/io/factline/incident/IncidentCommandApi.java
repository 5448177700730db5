package io.factline.incident;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Opens and closes incidents. A repeated request with the same {@code Idempotency-Key} gets the first answer. */
@HttpExchange("/api/v1/incidents")
public interface IncidentCommandApi {

    /** Opens an incident; 409 where the key belongs to another one. */
    @PostExchange
    Acknowledgement open(
            @RequestBody OpenIncident incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Closes an incident: information only, facts may still be recorded. */
    @PostExchange("/{incident}/close")
    Acknowledgement close(
            @PathVariable IncidentRef incident,
            @RequestBody Closing closing,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);
}
