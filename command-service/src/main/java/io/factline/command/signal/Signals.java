package io.factline.command.signal;

import io.factline.account.Role;
import io.factline.command.incident.Incidents;
import io.factline.command.record.RecordLog;
import io.factline.fact.FactId;
import io.factline.gate.Scope;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.RuleBroken;
import io.factline.record.RecordedEvent;
import io.factline.signal.SignalEvent;
import io.factline.signal.SignalEvent.SignalAttached;
import io.factline.signal.SignalEvent.SignalPromoted;
import io.factline.signal.SignalId;
import java.util.List;
import java.util.Objects;
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
        IncidentId incident = null;
        FactId fact = null;
        int promoted = 0;
        for (RecordedEvent recorded : events) {
            SignalEvent event = (SignalEvent) recorded.event();
            incident = event.incident();
            if (event instanceof SignalPromoted one) {
                fact = one.fact();
                promoted++;
            } else if (event instanceof SignalAttached one) {
                fact = one.fact();
            }
        }
        KnownSignal signal =
                new KnownSignal(incident, fact, promoted, events.getLast().sequence());
        if (!isKnown(signal)) {
            throw id.unknown();
        }
        return signal;
    }

    /** A signal of no incident is for whoever sorts all of them; one that became a privileged fact says what that says. */
    private boolean isKnown(KnownSignal signal) {
        IncidentId incident = signal.incident();
        if (incident == null) {
            return Scope.current().incidents() == null;
        }
        try {
            // not by what is remembered: whoever was shut out since learns nothing by a refusal either
            incidents.fresh(ref(incident));
        } catch (RuleBroken _) {
            return false;
        }
        FactId fact = signal.fact();
        return fact == null || readsPrivileged() || incidents.isOpen(incident, fact);
    }

    static IncidentRef ref(IncidentId incident) {
        return new IncidentRef(incident.toString());
    }

    static boolean readsPrivileged() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()).getAuthorities().stream()
                .anyMatch(granted -> ("ROLE_" + Role.COUNSEL.name()).equals(granted.getAuthority()));
    }
}
