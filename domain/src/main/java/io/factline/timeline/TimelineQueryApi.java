package io.factline.timeline;

import io.factline.fact.FactId;
import io.factline.incident.IncidentRef;
import io.factline.record.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Reads the facts of an incident, at any cut-offs. {@code after} and {@code Prefer: wait=n} as with incidents. Privileged facts
 * are counted, and shown to those who have the role. An answer about an incident at cut-offs carries the digest of all that it
 * depends on as its {@code ETag}.
 */
@HttpExchange("/api/v1/incidents/{incident}")
public interface TimelineQueryApi {

    /**
     * The timeline.
     *
     * @param limit 1 to 1000, 200 by default
     */
    @GetExchange("/timeline")
    Timeline timeline(
            @PathVariable IncidentRef incident,
            AskedCutoffs cutoffs,
            AskedFacts facts,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Form(min = 1, max = 1000) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** How many facts the timeline has, with the same filters and cut-offs. */
    @GetExchange("/timeline/counts")
    TimelineCounts counts(
            @PathVariable IncidentRef incident,
            AskedCutoffs cutoffs,
            AskedFacts facts,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /**
     * One fact in the version that was current at the cut-offs, also where it was retracted; 403 where it is privileged and the
     * account may not, 404 where it lies beyond the cut-offs. Its {@code ETag} is its version, as {@code If-Match} takes it.
     */
    @GetExchange("/facts/{fact}")
    TimelineEntry fact(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            AskedCutoffs cutoffs,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** Every version of a fact up to the cut-offs, the first one first: who changed what, when and why. */
    @GetExchange("/facts/{fact}/history")
    List<TimelineEntry> history(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            AskedCutoffs cutoffs,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);
}
