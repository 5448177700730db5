package io.factline.incident;

import io.factline.clock.Duty;
import io.factline.kpi.Pin;
import io.factline.time.Occurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the reader sees it.
 *
 * @param closed null while it is open
 * @param locked whether its record is signed off
 * @param links to other incidents, by their keys
 * @param pins anchors that people chose
 * @param duties what people decided of disclosure rules
 * @param members who may know of it, by opaque ids; null where everybody may
 * @param facts how many this reader may see
 * @param withheld how many this reader may not see
 * @param lastRecordedAt when the record of it last grew
 * @param version 1 when opened; each change of the incident itself adds one
 * @param position up to which the answer knows the record
 * @param parkedAt from which position on nothing of the incident could be taken, so that the answer is older than its
 *     position; null where all was, as it nearly always is
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
        boolean locked,
        List<Link> links,
        List<Pin> pins,
        List<Duty> duties,
        @Nullable List<UUID> members,
        long facts,
        long withheld,
        Instant lastRecordedAt,
        long version,
        long position,
        @Nullable Long parkedAt) {}
