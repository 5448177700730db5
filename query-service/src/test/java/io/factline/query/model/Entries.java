package io.factline.query.model;

import io.factline.fact.Fact;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineEntry.Status;
import java.util.List;

/** A version as the answers tell it. */
final class Entries {

    private Entries() {}

    /**
     * One entry.
     *
     * @param status of a version that was not retracted
     * @param contradicted by a fact that is shown beside it
     */
    static TimelineEntry of(Version version, Status status, boolean contradicted, List<Related> related) {
        Fact fact = version.fact;
        return new TimelineEntry(
                version.id(),
                version.incident(),
                fact.lane(),
                fact.summary().text(),
                fact.occurred().in(fact.requiredZone()),
                fact.tellings(),
                fact.standing(),
                fact.requiredAccess(),
                fact.actor(),
                fact.audiences(),
                fact.channels(),
                fact.quantities(),
                fact.sources(),
                fact.relations(),
                related,
                fact.external(),
                fact.attributes(),
                version.by.recordedAt(),
                version.by.actor(),
                version.contemporaneous(),
                version.by.sequence() + 1,
                version.retracted ? Status.RETRACTED : status,
                version.disputed || contradicted,
                version.change,
                version.reason,
                version.by.position(),
                fact.detail());
    }
}
