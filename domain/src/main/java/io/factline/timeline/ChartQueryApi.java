package io.factline.timeline;

import io.factline.fact.ToldTo;
import io.factline.incident.IncidentRef;
import io.factline.record.Form;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Reads what is needed to draw an incident. {@code after} and {@code Prefer: wait=n} as with incidents. */
@HttpExchange("/api/v1/incidents/{incident}/timeline")
public interface ChartQueryApi {

    /**
     * The timeline as a picture. The size of the answer depends on what is asked for, not on the incident.
     *
     * @param lanes by track unless something else is asked for
     * @param from where the window begins; with {@code to}, or neither. A window is seen as far as it lies in the years 1 to
     *     9999: whoever widens one can ask for more
     * @param bins how many stretches the window is divided into for the counts, 1 to 500, 120 by default
     * @param marks up to how many facts are listed one by one, 0 to 2,000, 500 by default
     * @param opinions whether opinions are listed, too
     */
    @GetExchange("/chart")
    TimelineChart chart(
            @PathVariable IncidentRef incident,
            AskedCutoffs cutoffs,
            AskedFacts facts,
            @RequestParam(name = "lanes", required = false) @Nullable LaneKind lanes,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to,
            @RequestParam(name = "bins", required = false) @Form(min = 1, max = 500) @Nullable Integer bins,
            @RequestParam(name = "marks", required = false) @Form(min = 0, max = 2000) @Nullable Integer marks,
            @RequestParam(name = "opinions", required = false) @Nullable Boolean opinions,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /**
     * The moments that one can step through along an axis. The cut-off of that axis cuts none of them off, so that one can
     * always step forward again; the other cut-offs hold, and only they are in the answer. So on the told axis told until
     * changes nothing, on the recorded axis recorded until.
     *
     * @param to on the told axis: who was told; the public unless somebody else is named
     */
    @GetExchange("/moments")
    TimelineMoments moments(
            @PathVariable IncidentRef incident,
            @RequestParam(name = "axis") MomentAxis axis,
            @RequestParam(name = "to", required = false) @Nullable ToldTo to,
            AskedCutoffs cutoffs,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);
}
