package io.factline.incident;

import io.factline.clock.RuleId;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.record.Event;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an incident itself. Stored for ever: see {@link Event}. */
public sealed interface IncidentEvent extends Event {

    @Override
    IncidentId incident();

    @Override
    default String stream() {
        return incident().stream();
    }

    /**
     * A crisis was taken up.
     *
     * @param restriction who alone may know of it, from its first moment on; null where everybody may
     */
    record IncidentOpened(
            IncidentId incident,
            IncidentKey key,
            Words title,
            Words organisation,
            Term kind,
            @Nullable Term sector,
            List<Term> jurisdictions,
            ZoneId zone,
            WrittenTime opened,
            boolean exercise,
            @Nullable Restriction restriction)
            implements IncidentEvent {

        public IncidentOpened {
            jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        }
    }

    /** A key became the name of the incident, for ever: first event of the stream of the key, which makes it unique. */
    record KeyReserved(IncidentId incident, IncidentKey key) implements IncidentEvent {

        @Override
        public String stream() {
            return key.stream();
        }
    }

    /** The crisis ended for the organisation. Facts may still be recorded. */
    record IncidentClosed(IncidentId incident, WrittenTime closed) implements IncidentEvent {}

    /** The crisis was not over. */
    record IncidentReopened(IncidentId incident, Words reason) implements IncidentEvent {}

    /** The record of it was signed off: nothing more is recorded until it is unlocked. */
    record IncidentLocked(IncidentId incident, Words reason) implements IncidentEvent {}

    /** The signature was taken back. */
    record IncidentUnlocked(IncidentId incident, Words reason) implements IncidentEvent {}

    /** It was tied to another one. */
    record IncidentLinked(IncidentId incident, LinkKind kind, IncidentId other) implements IncidentEvent {}

    /** A tie was taken back. */
    record IncidentUnlinked(IncidentId incident, LinkKind kind, IncidentId other) implements IncidentEvent {}

    /** A person chose an anchor, in the place of one chosen before. */
    record AnchorPinned(IncidentId incident, Pin pin) implements IncidentEvent {}

    /** The anchor is the rule's to choose again. */
    record AnchorUnpinned(IncidentId incident, KpiKey kpi, AnchorSide side) implements IncidentEvent {}

    /** A person decided that a rule concerns it. */
    record DutyAssigned(IncidentId incident, RuleId rule, Words reason) implements IncidentEvent {}

    /** A person decided that a rule does not concern it. */
    record DutyExcluded(IncidentId incident, RuleId rule, Words reason) implements IncidentEvent {}

    /** It became private, or others may know of it now: the opaque ids of all who may, in their order. */
    record IncidentRestricted(IncidentId incident, List<UUID> members, Words reason) implements IncidentEvent {

        public IncidentRestricted {
            members = List.copyOf(members);
        }
    }

    /** Everybody may know of it again. */
    record IncidentUnrestricted(IncidentId incident, Words reason) implements IncidentEvent {}
}
