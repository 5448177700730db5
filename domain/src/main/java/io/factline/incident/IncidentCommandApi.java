package io.factline.incident;

import io.factline.clock.Duty;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.record.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Opens incidents, and says what becomes of them. A repeated request with the same {@code Idempotency-Key} gets the first
 * answer. 409 where there is nothing to change, or where the incident is locked.
 */
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

    /** Says that it was not over. */
    @PostExchange("/{incident}/reopen")
    Acknowledgement reopen(
            @PathVariable IncidentRef incident,
            @RequestBody Reason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Signs its record off: nothing more is recorded until it is unlocked. */
    @PostExchange("/{incident}/lock")
    Acknowledgement lock(
            @PathVariable IncidentRef incident,
            @RequestBody Reason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Takes the signature back. */
    @PostExchange("/{incident}/unlock")
    Acknowledgement unlock(
            @PathVariable IncidentRef incident,
            @RequestBody Reason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /**
     * Makes it private, or lets others know of it than before: for everybody who is no member it is not there. 400 where whoever
     * asks would be shut out.
     */
    @PostExchange("/{incident}/restrict")
    Acknowledgement restrict(
            @PathVariable IncidentRef incident,
            @RequestBody Restriction restriction,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Lets everybody know of it again. */
    @PostExchange("/{incident}/unrestrict")
    Acknowledgement unrestrict(
            @PathVariable IncidentRef incident,
            @RequestBody Reason reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Ties it to another one; 404 where there is no such incident. */
    @PostExchange("/{incident}/links")
    Acknowledgement link(
            @PathVariable IncidentRef incident,
            @RequestBody Link link,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Takes a tie back. */
    @DeleteExchange("/{incident}/links/{kind}/{other}")
    Acknowledgement unlink(
            @PathVariable IncidentRef incident, @PathVariable LinkKind kind, @PathVariable IncidentRef other);

    /** Chooses an anchor of a KPI, in the place of one chosen before; 404 where there is no such fact. */
    @PostExchange("/{incident}/pins")
    Acknowledgement pin(
            @PathVariable IncidentRef incident,
            @RequestBody Pin pin,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Leaves the anchor to the rule of the KPI again. */
    @DeleteExchange("/{incident}/pins/{kpi}/{side}")
    Acknowledgement unpin(@PathVariable IncidentRef incident, @PathVariable KpiKey kpi, @PathVariable AnchorSide side);

    /** Decides that a disclosure rule concerns it, or does not. */
    @PostExchange("/{incident}/duties")
    Acknowledgement decide(
            @PathVariable IncidentRef incident,
            @RequestBody Duty duty,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);
}
