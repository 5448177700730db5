package io.factline.timeline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Attributes;
import io.factline.fact.Audience;
import io.factline.fact.External;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.Track;
import io.factline.incident.IncidentId;
import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.time.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the reader sees it, in one version.
 *
 * @param track on which it stands: its own, else that of its type
 * @param relations to other facts, as its author wrote them
 * @param related its relations in both directions, with what the record holds of the other side; empty in a history
 * @param disputed whether a dispute about it is open, or a fact that is shown beside it contradicts it
 * @param contemporaneous whether it entered the record within a day of the first telling to the organisation; null where
 *     nobody stated such a telling
 * @param recordedAt when this version entered the record
 * @param recordedBy the opaque id of the account that recorded it
 * @param version 1 when first recorded; each event about the fact adds one
 * @param change what made this version
 * @param reason why our record was changed; null where a change needs none
 * @param position where this version stands in the record
 */
public record TimelineEntry(
        FactId fact,
        IncidentId incident,
        Track track,
        String summary,
        Occurrence occurred,
        List<Telling> tellings,
        Standing standing,
        Access access,
        @Nullable Actor actor,
        List<Audience> audiences,
        List<Term> channels,
        List<Quantity> quantities,
        List<Source> sources,
        List<Relation> relations,
        List<Related> related,
        @Nullable External external,
        @Nullable Attributes attributes,
        Instant recordedAt,
        UUID recordedBy,
        @Nullable Boolean contemporaneous,
        long version,
        Status status,
        boolean disputed,
        Change change,
        @Nullable String reason,
        long position,

        @JsonTypeInfo(
                use = JsonTypeInfo.Id.SIMPLE_NAME,
                include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                property = "factType")
        FactDetail detail) {

    /** Whether our record still says it. */
    public enum Status implements Code {
        CURRENT,
        /** A fact that is shown corrects or supersedes it: it anchors nothing. */
        SUPERSEDED,
        RETRACTED
    }

    /** What made a version of a fact. */
    public enum Change implements Code {
        RECORDED,
        CORRECTED,
        RETRACTED,
        TOLD,
        DISPUTED,
        SETTLED,
        STANDING,
        ACCESS,
        SOURCE
    }
}
