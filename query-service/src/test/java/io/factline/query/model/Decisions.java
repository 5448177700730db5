package io.factline.query.model;

import io.factline.clock.Duty;
import io.factline.clock.RuleId;
import io.factline.fact.FactId;
import io.factline.incident.IncidentEvent;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.AnchorUnpinned;
import io.factline.incident.IncidentEvent.DutyAssigned;
import io.factline.incident.IncidentEvent.DutyExcluded;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.IncidentReopened;
import io.factline.incident.IncidentEvent.IncidentRestricted;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.incident.IncidentEvent.IncidentUnrestricted;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.incident.LinkKind;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.record.RecordedEvent;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What the record said of an incident itself: a decision takes the place of the one before, and stands behind all others. */
final class Decisions {

    private final Story story;
    private final Asked asked;
    private final SequencedMap<Tie, Link> links = new LinkedHashMap<>();
    private final SequencedMap<Anchor, Pin> pins = new LinkedHashMap<>();
    private final SequencedMap<RuleId, Duty> duties = new LinkedHashMap<>();
    private @Nullable WrittenTime closed;
    private boolean locked;
    private long version;
    private Instant lastRecordedAt = Instant.EPOCH;

    private record Tie(LinkKind kind, IncidentId other) {}

    private record Anchor(KpiKey kpi, AnchorSide side) {}

    Decisions(Story story, Asked asked) {
        this.story = story;
        this.asked = asked;
        story.events(asked.incident(), asked.position()).forEach(this::take);
    }

    private void take(RecordedEvent recorded) {
        lastRecordedAt = recorded.recordedAt();
        if (recorded.event() instanceof IncidentEvent event) {
            if (!(event instanceof KeyReserved)) {
                version = recorded.sequence() + 1;
            }
            take(event);
        }
    }

    private void take(IncidentEvent event) {
        switch (event) {
            case IncidentOpened _, KeyReserved _ -> {
                // these never change
            }
            case IncidentClosed e -> closed = e.closed();
            case IncidentReopened _ -> closed = null;
            case IncidentLocked _ -> locked = true;
            case IncidentUnlocked _ -> locked = false;
            case IncidentRestricted _, IncidentUnrestricted _ -> {
                // who may know of it is no matter of what there is to know
            }
            case IncidentLinked e ->
                links.putLast(
                        new Tie(e.kind(), e.other()),
                        new Link(
                                e.kind(),
                                new IncidentRef(story.opening(e.other()).key().text())));
            case IncidentUnlinked e -> links.remove(new Tie(e.kind(), e.other()));
            case AnchorPinned e ->
                pins.putLast(new Anchor(e.pin().kpi(), e.pin().side()), e.pin());
            case AnchorUnpinned e -> pins.remove(new Anchor(e.kpi(), e.side()));
            case DutyAssigned e -> decided(e.rule(), false, e.reason());
            case DutyExcluded e -> decided(e.rule(), true, e.reason());
        }
    }

    private void decided(RuleId rule, boolean excluded, Words reason) {
        duties.putLast(rule, new Duty(rule, excluded, reason));
    }

    /**
     * The incident as the reader sees it.
     *
     * @param facts that are shown
     * @param withheld how many the reader may not see
     */
    IncidentSummary summary(long facts, long withheld) {
        IncidentOpened opening = story.opening(asked.incident());
        Term sector = opening.sector();
        return new IncidentSummary(
                opening.incident(),
                opening.key(),
                opening.title().text(),
                opening.organisation().text(),
                opening.kind().text(),
                sector == null ? null : sector.text(),
                opening.jurisdictions().stream().map(Term::text).toList(),
                opening.zone(),
                opening.opened().in(opening.zone()),
                closed == null ? null : closed.in(opening.zone()),
                opening.exercise(),
                locked,
                List.copyOf(links.values()),
                pins.values().stream().filter(pin -> !withholds(pin.fact())).toList(),
                List.copyOf(duties.values()),
                null,
                facts,
                withheld,
                lastRecordedAt,
                version,
                asked.position(),
                null);
    }

    /** A pin on a privileged fact would tell of it. */
    private boolean withholds(FactId fact) {
        return Optional.ofNullable(story.at(asked.position())
                        .getOrDefault(asked.incident(), Map.of())
                        .get(fact))
                .filter(asked::withholds)
                .isPresent();
    }
}
