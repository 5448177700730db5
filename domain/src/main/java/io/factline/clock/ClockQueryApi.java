package io.factline.clock;

import io.factline.incident.IncidentRef;
import io.factline.timeline.AskedCutoffs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reads disclosure clocks. {@code after} and {@code Prefer: wait=n} as with incidents. Not legal advice. */
@HttpExchange("/api/v1")
public interface ClockQueryApi {

    /**
     * The clocks of an incident at some cut-offs.
     *
     * @param whatIf rules to suppose, in the place of the duties that people decided: whatever the incident, and whenever they
     *     are law
     */
    @GetExchange("/incidents/{incident}/clocks")
    ClockValues clocks(
            @PathVariable IncidentRef incident,
            @RequestParam(name = "whatIf", required = false) @Nullable List<String> whatIf,
            AskedCutoffs cutoffs,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /** Every disclosure rule that Factline knows, also those that are not verified and never suggested. */
    @GetExchange("/disclosure-rules")
    List<DisclosureRule> rules();
}
