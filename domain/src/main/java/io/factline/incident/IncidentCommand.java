package io.factline.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.factline.clock.RuleId;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.record.Words;
import io.factline.time.WrittenTime;

/** What can be asked of an incident itself. */
public sealed interface IncidentCommand
        permits OpenIncident,
                IncidentCommand.CloseIncident,
                IncidentCommand.ReopenIncident,
                IncidentCommand.LockIncident,
                IncidentCommand.UnlockIncident,
                IncidentCommand.LinkIncident,
                IncidentCommand.UnlinkIncident,
                IncidentCommand.PinAnchor,
                IncidentCommand.UnpinAnchor,
                IncidentCommand.AssignDuty,
                IncidentCommand.ExcludeDuty,
                IncidentCommand.RestrictIncident,
                IncidentCommand.UnrestrictIncident {

    @JsonIgnore
    IncidentId incident();

    /**
     * Closes an incident. Closing is only information: a post-mortem goes on recording after it.
     *
     * @param closed when it ended for the organisation
     */
    record CloseIncident(IncidentId incident, WrittenTime closed) implements IncidentCommand {}

    /** The incident was not over. */
    record ReopenIncident(IncidentId incident, Words reason) implements IncidentCommand {}

    /** Signs it off: nothing is recorded any more until it is unlocked. */
    record LockIncident(IncidentId incident, Words reason) implements IncidentCommand {}

    /** Takes the signature back. */
    record UnlockIncident(IncidentId incident, Words reason) implements IncidentCommand {}

    /** Ties it to another one. */
    record LinkIncident(IncidentId incident, LinkKind kind, IncidentId other) implements IncidentCommand {}

    /** Takes a tie back. */
    record UnlinkIncident(IncidentId incident, LinkKind kind, IncidentId other) implements IncidentCommand {}

    /** Chooses an anchor, in the place of one chosen before. */
    record PinAnchor(IncidentId incident, Pin pin) implements IncidentCommand {}

    /** Leaves the anchor to the rule again. */
    record UnpinAnchor(IncidentId incident, KpiKey kpi, AnchorSide side) implements IncidentCommand {}

    /** Decides that a rule concerns the incident. */
    record AssignDuty(IncidentId incident, RuleId rule, Words reason) implements IncidentCommand {}

    /** Decides that a rule does not concern the incident. */
    record ExcludeDuty(IncidentId incident, RuleId rule, Words reason) implements IncidentCommand {}

    /** Makes it private, or lets others know of it than before. */
    record RestrictIncident(IncidentId incident, Restriction restriction) implements IncidentCommand {}

    /** Lets everybody know of it again. */
    record UnrestrictIncident(IncidentId incident, Words reason) implements IncidentCommand {}
}
