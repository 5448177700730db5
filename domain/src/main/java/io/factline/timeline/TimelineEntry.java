package io.factline.timeline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Audience;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.incident.IncidentId;
import io.factline.record.Term;
import io.factline.time.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the reader sees it, in one version.
 *
 * @param recordedAt when this version entered the record
 * @param recordedBy the opaque id of the account that recorded it
 * @param version 1 when first recorded; each correction and the retraction add one
 * @param reason why our record was changed; null on the first version
 * @param position where this version stands in the record
 */
public record TimelineEntry(
        FactId fact,
        IncidentId incident,
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
        Instant recordedAt,
        UUID recordedBy,
        long version,
        Status status,
        @Nullable String reason,
        long position,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "factType")
        FactDetail detail) {

    /** Whether our record still says it. */
    public enum Status {
        CURRENT,
        RETRACTED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
