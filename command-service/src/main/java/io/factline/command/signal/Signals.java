package io.factline.command.signal;

import io.factline.account.Role;
import io.factline.command.incident.Incidents;
import io.factline.command.record.RecordLog;
import io.factline.fact.FactId;
import io.factline.gate.GrantedRoles;
import io.factline.gate.Scope;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.RuleBroken;
import io.factline.record.RecordedEvent;
import io.factline.signal.SignalEvent;
import io.factline.signal.SignalEvent.SignalAssigned;
import io.factline.signal.SignalEvent.SignalAttached;
import io.factline.signal.SignalEvent.SignalDismissed;
import io.factline.signal.SignalEvent.SignalPromoted;
import io.factline.signal.SignalEvent.SignalReceived;
import io.factline.signal.SignalEvent.SignalReopened;
import io.factline.signal.SignalId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What a command about a signal must know of it, and whether whoever asks may know of it at all. */
@Component
class Signals {

    private final RecordLog log;
    private final Incidents incidents;

    Signals(RecordLog log, Incidents incidents) {
        this.log = log;
        this.incidents = incidents;
    }

    /**
     * The signal as it is now.
     *
     * @throws RuleBroken where there is none, or none that whoever asks may know of
     */
    KnownSignal known(SignalId id) {
        List<RecordedEvent> events = log.stream(id.stream());
        if (events.isEmpty()) {
            throw id.unknown();
        }
        RecordedEvent last = events.getLast();
        if (!isHere(last.incident()) || !events.stream().allMatch(this::isReadable)) {
            throw id.unknown();
        }
        int promoted = (int) events.stream()
                .filter(recorded -> recorded.event() instanceof SignalPromoted)
                .count();
        return new KnownSignal(last.incident(), promoted, last.sequence());
    }

    /** A signal of no incident is for whoever sorts all of them. */
    private boolean isHere(@Nullable IncidentId incident) {
        if (incident == null) {
            return Scope.current().incidents() == null;
        }
        try {
            // not by what is remembered: whoever was shut out since learns nothing by a refusal either
            incidents.fresh(ref(incident));
        } catch (RuleBroken _) {
            return false;
        }
        return true;
    }

    /** A signal says what every fact says that it ever was: in the incident of that time, whatever became of it since. */
    private boolean isReadable(RecordedEvent recorded) {
        return switch ((SignalEvent) recorded.event()) {
            case SignalPromoted one -> isReadable(one.incident(), one.fact());
            case SignalAttached one -> isReadable(one.incident(), one.fact());
            case SignalReceived _, SignalAssigned _, SignalDismissed _, SignalReopened _ -> true;
        };
    }

    private boolean isReadable(IncidentId incident, FactId fact) {
        return readsPrivileged() || incidents.isOpen(incident, fact);
    }

    static IncidentRef ref(IncidentId incident) {
        return new IncidentRef(incident.toString());
    }

    static boolean readsPrivileged() {
        return GrantedRoles.of(SecurityContextHolder.getContext().getAuthentication())
                .contains(Role.COUNSEL);
    }
}
