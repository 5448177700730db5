package io.factline.signal;

import io.factline.fact.Fact;
import io.factline.incident.IncidentRef;
import io.factline.record.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Says what signals are. 404 where there is no such signal, or none that the account may know of; 409 where somebody said already
 * what it is, or where its incident is locked.
 */
@HttpExchange("/api/v1/signals")
public interface SignalCommandApi {

    /** Says which incident it belongs to. */
    @PostExchange("/{signal}/assign")
    SignalAcknowledgement assign(
            @PathVariable SignalId signal,
            @RequestBody Assignment assignment,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /**
     * Records a fact of it, both at once or neither. Without an id of its own the fact gets one that the signal draws.
     *
     * @param incident of the fact, by key or id; absent where the signal is assigned to it already
     * @param fact as it is recorded by itself: what the signal says goes into it only as far as somebody put it there
     */
    @PostExchange("/{signal}/promote")
    SignalAcknowledgement promote(
            @PathVariable SignalId signal,
            @RequestParam(name = "incident", required = false) @Nullable IncidentRef incident,
            @RequestBody Fact fact,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Says that it tells of a fact that the record has already. The fact stays as it is. */
    @PostExchange("/{signal}/attach")
    SignalAcknowledgement attach(
            @PathVariable SignalId signal,
            @RequestBody Attachment attachment,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Says that it is no fact. It stays readable. */
    @PostExchange("/{signal}/dismiss")
    SignalAcknowledgement dismiss(
            @PathVariable SignalId signal,
            @RequestBody Reason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Takes back what was said that it is. A fact that was recorded of it stays: retract it by itself. */
    @PostExchange("/{signal}/reopen")
    SignalAcknowledgement reopen(
            @PathVariable SignalId signal,
            @RequestBody Reason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);
}
