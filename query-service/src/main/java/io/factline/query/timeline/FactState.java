package io.factline.query.timeline;

import io.factline.fact.Fact;
import io.factline.fact.FactEvent;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.DisputeSettled;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactEvent.FactTold;
import io.factline.fact.FactEvent.SourceAttached;
import io.factline.fact.FactEvent.StandingChanged;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Words;
import io.factline.timeline.TimelineEntry.Change;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What our record says of a fact after some event about it.
 *
 * @param disputed whether a dispute is open
 * @param firstRecordedAt when it entered the record
 */
record FactState(Fact fact, boolean retracted, boolean disputed, Instant firstRecordedAt) {

    /** What the record says after its first event. */
    static FactState first(FactRecorded event, Instant recordedAt) {
        return new FactState(event.fact(), false, false, recordedAt);
    }

    /** What it says after one more. */
    FactState after(FactEvent event) {
        return switch (event) {
            case FactRecorded recorded -> first(recorded, firstRecordedAt);
            case FactCorrected corrected -> with(corrected.fact());
            case FactRetracted _ -> new FactState(fact, true, disputed, firstRecordedAt);
            case FactTold told -> with(fact.told(told.telling()));
            case FactDisputed _ -> new FactState(fact, retracted, true, firstRecordedAt);
            case DisputeSettled _ -> new FactState(fact, retracted, false, firstRecordedAt);
            case StandingChanged changed -> with(fact.standing(changed.standing()));
            case AccessChanged changed -> with(fact.readableBy(changed.access()));
            case SourceAttached attached -> with(fact.saidBy(attached.source()));
        };
    }

    /** By when each of them had certainly been told, by a telling to them or to the public; nobody knows of those left out. */
    Map<ToldTo, Instant> told() {
        Map<ToldTo, Instant> told = new EnumMap<>(ToldTo.class);
        for (Telling telling : fact.tellings()) {
            Instant at = telling.at() == null ? firstRecordedAt : telling.at().certainFrom(fact.requiredZone());
            if (at != null) {
                Set<ToldTo> heard =
                        telling.to() == ToldTo.PUBLIC ? EnumSet.allOf(ToldTo.class) : EnumSet.of(telling.to());
                heard.forEach(audience -> told.merge(audience, at, (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        return told;
    }

    private FactState with(Fact now) {
        return new FactState(now, retracted, disputed, firstRecordedAt);
    }

    /** What an event does to a fact. */
    static Change change(FactEvent event) {
        return switch (event) {
            case FactRecorded _ -> Change.RECORDED;
            case FactCorrected _ -> Change.CORRECTED;
            case FactRetracted _ -> Change.RETRACTED;
            case FactTold _ -> Change.TOLD;
            case FactDisputed _ -> Change.DISPUTED;
            case DisputeSettled _ -> Change.SETTLED;
            case StandingChanged _ -> Change.STANDING;
            case AccessChanged _ -> Change.ACCESS;
            case SourceAttached _ -> Change.SOURCE;
        };
    }

    /** Why it was done; null where that needs no reason. */
    static @Nullable Words reason(FactEvent event) {
        return switch (event) {
            case FactCorrected corrected -> corrected.reason();
            case FactRetracted retracted -> retracted.reason();
            case FactDisputed disputed -> disputed.reason();
            case DisputeSettled settled -> settled.reason();
            case StandingChanged changed -> changed.reason();
            case AccessChanged changed -> changed.reason();
            case FactRecorded _, FactTold _, SourceAttached _ -> null;
        };
    }
}
