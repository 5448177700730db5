package io.factline.timeline;

import io.factline.fact.FactId;
import io.factline.incident.IncidentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reads the facts of an incident. {@code after} and {@code Prefer: wait=n} as with incidents. */
@HttpExchange("/api/v1/incidents/{incident}")
public interface TimelineQueryApi {

    /** The timeline; {@code limit} is 1 to 1000, 200 by default. */
    @GetExchange("/timeline")
    Timeline timeline(
            @PathVariable IncidentRef incident,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** One fact in its latest version, also where it was retracted. */
    @GetExchange("/facts/{fact}")
    TimelineEntry fact(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** Every version of a fact, the first one first: who changed what, when and why. */
    @GetExchange("/facts/{fact}/history")
    List<TimelineEntry> history(
            @PathVariable IncidentRef incident,
            @PathVariable FactId fact,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);
}
