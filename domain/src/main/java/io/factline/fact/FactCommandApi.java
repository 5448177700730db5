package io.factline.fact;

import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Records facts, and puts right what our record got wrong. */
@HttpExchange("/api/v1/incidents/{incident}/facts")
public interface FactCommandApi {

    /** Records a fact; 409 where the incident has one of this id. */
    @PostExchange
    Acknowledgement record(
            @PathVariable IncidentRef incident,
            @RequestBody Fact fact,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /**
     * Replaces what our record says of a fact. If the world said something new, record a new fact instead.
     *
     * @param version the version that the client saw, quoted: the ETag of the fact; 428 without, 412 if it has moved on
     */
    @PostExchange("/{fact}/correct")
    Acknowledgement correct(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody Correction correction,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Takes back a fact that should never have been in the record. It stays readable in its history. */
    @PostExchange("/{fact}/retract")
    Acknowledgement retract(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody Retraction retraction,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);
}
