package io.factline.fact;

import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.record.Reason;
import io.factline.record.Term;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Records facts, and says what became of them. Every call about a recorded fact takes the version that the client saw as
 * {@code If-Match}, quoted, which is the ETag of the fact, or {@code *} for whatever it is: 428 without, 412 if the fact
 * has moved on. 409 where the fact was retracted or its incident is locked; 403 where it is privileged and the account may
 * not read it.
 */
@HttpExchange("/api/v1/incidents/{incident}/facts")
public interface FactCommandApi {

    /** Records a fact; 409 where the incident has one of this id. */
    @PostExchange
    Acknowledgement record(
            @PathVariable IncidentRef incident,
            @RequestBody Fact fact,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /**
     * Takes what another system says of one of its records: the first time it is recorded, a newer {@code sourceVersion}
     * corrects it, and the same or an older one changes nothing. So a machine may send what it has as often as it likes.
     *
     * @param sourceVersion grows with each change there, such as a counter or milliseconds; left out by a system that
     *     counts nothing, whose every change is then newer than what was before
     * @param url where a person can see it there
     * @param fact with neither an id nor an origin of its own: the address says both
     */
    @PutExchange("/by-source/{system}/{externalId}")
    Acknowledgement follow(
            @PathVariable IncidentRef incident,
            @PathVariable Term system,
            @PathVariable ExternalId externalId,
            @RequestParam(name = "sourceVersion", required = false) @Nullable Long sourceVersion,
            @RequestParam(name = "url", required = false) @Nullable Words url,
            @RequestBody Fact fact);

    /** Replaces what our record says of a fact. If the world said something new, record a new fact instead. */
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
            @RequestBody Reason reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Says who else was told of it, and when. */
    @PostExchange("/{fact}/tell")
    Acknowledgement tell(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody Telling telling,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Says that somebody disputes it. It stands, marked as disputed, until the dispute is settled. */
    @PostExchange("/{fact}/dispute")
    Acknowledgement dispute(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody Reason reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Says that the disputes about it are over. */
    @PostExchange("/{fact}/settle")
    Acknowledgement settle(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody Reason reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Changes how firmly it stands. */
    @PostExchange("/{fact}/standing")
    Acknowledgement standing(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody StandingChange change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Changes who may read it; only for those who may read it now. */
    @PostExchange("/{fact}/access")
    Acknowledgement access(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody AccessChange change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    /** Attaches a source that says it too. */
    @PostExchange("/{fact}/sources")
    Acknowledgement attach(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestBody Source source,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);
}
