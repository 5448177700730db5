package io.factline.incident;

import io.factline.time.Occurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the reader sees it.
 *
 * @param closed null while it is open
 * @param facts how many the timeline shows
 * @param lastRecordedAt when the record of it last grew
 * @param version 1 when opened; each change of the incident itself adds one
 * @param position up to which the answer knows the record
 */
public record IncidentSummary(
        IncidentId id,
        IncidentKey key,
        String title,
        String organisation,
        String kind,
        @Nullable String sector,
        List<String> jurisdictions,
        ZoneId zone,
        Occurrence opened,
        @Nullable Occurrence closed,
        boolean exercise,
        long facts,
        Instant lastRecordedAt,
        long version,
        long position) {}
