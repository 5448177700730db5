package io.factline.ui.moment;

import io.factline.incident.IncidentSummary;
import io.factline.time.Occurrence;
import io.factline.timeline.AskedCutoffs;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The end of an incident as it was known at a moment. */
public final class Ending {

    private Ending() {}

    /** When it was over, seen from the cut-offs: like its KPIs, it still went on where it had not certainly ended by then. */
    public static @Nullable Occurrence of(IncidentSummary incident, AskedCutoffs cutoffs) {
        Occurrence closed = incident.closed();
        if (closed == null) {
            return null;
        }
        ZoneId zone = incident.zone();
        Instant over = closed.begin().latest();
        boolean wentOn = isBefore(AskedCutoffs.instant("occurredUntil", cutoffs.occurredUntil(), zone), over)
                || isBefore(AskedCutoffs.instant("toldUntil", cutoffs.toldUntil(), zone), over);
        return wentOn ? null : closed;
    }

    private static boolean isBefore(@Nullable Instant cutoff, @Nullable Instant over) {
        return cutoff != null && (over == null || cutoff.isBefore(over));
    }
}
