package io.factline.query.model;

import io.factline.fact.Access;
import io.factline.fact.Basis;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.record.RecordedEvent;
import io.factline.record.Words;
import io.factline.time.Bounds;
import io.factline.timeline.TimelineEntry.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the record says of a fact from one event about it to the next. */
final class Version {

    private static final Duration CONTEMPORANEOUS = Duration.ofDays(1);

    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");

    final RecordedEvent by;
    final Fact fact;
    final Change change;
    final @Nullable String reason;
    final boolean retracted;
    final boolean disputed;
    final Instant firstRecordedAt;
    final Bounds begin;
    private final Map<ToldTo, Instant> told = new EnumMap<>(ToldTo.class);

    /** Whether the fact is privileged today: then it is so at every moment. */
    private boolean closedToday;

    Version(
            RecordedEvent by,
            Fact fact,
            Change change,
            @Nullable String reason,
            boolean retracted,
            boolean disputed,
            Instant firstRecordedAt) {
        this.by = by;
        this.fact = fact;
        this.change = change;
        this.reason = reason;
        this.retracted = retracted;
        this.disputed = disputed;
        this.firstRecordedAt = firstRecordedAt;
        this.begin = fact.occurred().in(fact.requiredZone()).begin();
        for (ToldTo audience : ToldTo.values()) {
            tellings(audience).min(Comparator.naturalOrder()).ifPresent(at -> told.put(audience, at));
        }
    }

    /** After an event that changed what it says or whom it reaches. */
    Version after(RecordedEvent event, Fact now, Change changed, @Nullable Words why) {
        return new Version(event, now, changed, text(why), retracted, disputed, firstRecordedAt);
    }

    Version retracted(RecordedEvent event, Words why) {
        return new Version(event, fact, Change.RETRACTED, why.text(), true, disputed, firstRecordedAt);
    }

    Version disputed(RecordedEvent event, boolean open, Words why) {
        Change changed = open ? Change.DISPUTED : Change.SETTLED;
        return new Version(event, fact, changed, why.text(), retracted, open, firstRecordedAt);
    }

    private static @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.text();
    }

    /** A telling to the public reaches everyone; one without a time of its own is as old as the recording. */
    private Stream<Instant> tellings(ToldTo audience) {
        return fact.tellings().stream()
                .filter(telling -> List.of(audience, ToldTo.PUBLIC).contains(telling.to()))
                .map(this::certainly)
                .filter(Objects::nonNull);
    }

    private @Nullable Instant certainly(Telling telling) {
        return telling.at() == null ? firstRecordedAt : telling.at().certainFrom(fact.requiredZone());
    }

    IncidentId incident() {
        return Objects.requireNonNull(by.incident());
    }

    FactId id() {
        return fact.requiredId();
    }

    boolean privileged() {
        return closedToday || fact.requiredAccess() == Access.PRIVILEGED;
    }

    void closeToday() {
        closedToday = true;
    }

    /** By when they had certainly been told; null where nobody knows. */
    @Nullable
    Instant told(ToldTo audience) {
        return told.get(audience);
    }

    /** Whether it was recorded within a day of when the organisation was told; null where nobody said when that was. */
    @Nullable
    Boolean contemporaneous() {
        return fact.tellings().stream()
                .filter(telling -> telling.basis() != Basis.RECORDED)
                .filter(telling -> List.of(ToldTo.ORGANISATION, ToldTo.PUBLIC).contains(telling.to()))
                .map(this::certainly)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(at -> !firstRecordedAt.isAfter(at.plus(CONTEMPORANEOUS)))
                .orElse(null);
    }

    /**
     * Where it stands in a timeline: the earliest instant of its begin, else the latest, else before everything. There is no
     * telling apart what lies before the year 1.
     */
    Instant place() {
        Instant at = begin.earliest() != null ? begin.earliest() : begin.latest();
        return at == null || at.isBefore(YEAR_ONE) ? Instant.MIN : at;
    }
}
