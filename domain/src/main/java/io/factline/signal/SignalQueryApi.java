package io.factline.signal;

import io.factline.incident.IncidentRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The inbox. A signal of an incident is shown to whoever may know of the incident; one that nobody has assigned to editors, counsel and
 * administrators, and to no key or account that is for some incidents only.
 */
@HttpExchange("/api/v1/signals")
public interface SignalQueryApi {

    /**
     * Signals, the last first.
     *
     * @param state only those that are in it
     * @param incident only those of this one, by key or id
     * @param unassigned whether only those of no incident
     * @param connector only those that it received
     * @param before only those received before this position; absent: from the latest on
     * @param limit how many, 1 to 1000, 100 if absent
     * @param after the position that the answer must have seen
     * @param prefer {@code wait=n}: how many seconds it may wait for that
     */
    @GetExchange
    SignalPage all(
            @RequestParam(name = "state", required = false) @Nullable SignalState state,
            @RequestParam(name = "incident", required = false) @Nullable IncidentRef incident,
            @RequestParam(name = "unassigned", required = false) @Nullable Boolean unassigned,
            @RequestParam(name = "connector", required = false) @Nullable UUID connector,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /**
     * How long signals wait for a person, and who saw them.
     *
     * @param incident only those of this one, by key or id; absent for all that the account may know of
     * @param until only what was recorded up to this position
     * @param asOf the now of those that wait, an instant; absent for the time of the answer
     * @param after the position that the answer must have seen
     * @param prefer {@code wait=n}: how many seconds it may wait for that
     */
    @GetExchange("/disposition")
    DispositionValues disposition(
            @RequestParam(name = "incident", required = false) @Nullable IncidentRef incident,
            @RequestParam(name = "until", required = false) @Nullable Long until,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /**
     * One signal, with its payload as it came and with its history.
     *
     * @param after the position that the answer must have seen
     * @param prefer {@code wait=n}: how many seconds it may wait for that
     */
    @GetExchange("/{signal}")
    SignalReport one(
            @PathVariable SignalId signal,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);
}
