package io.factline.incident;

import io.factline.timeline.AskedCutoffs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Reads incidents. {@code after} is a position of the record that the answer must know, and {@code Prefer: wait=n} (RFC
 * 7240) how many seconds it may take to get there; then the answer shows what is known, with its position.
 */
@HttpExchange("/api/v1/incidents")
public interface IncidentQueryApi {

    /** All incidents as they are now, the one that the record heard of last first: they share no home zone, so no cut-off by date. */
    @GetExchange
    List<IncidentSummary> all(
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** One incident by id or key, as it was at the cut-offs. */
    @GetExchange("/{incident}")
    IncidentSummary one(
            @PathVariable IncidentRef incident,
            AskedCutoffs cutoffs,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);
}
