package io.factline.command.incident;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.RecordLog;
import io.factline.fact.Access;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactId;
import io.factline.gate.Scope;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.IncidentRestricted;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.incident.IncidentEvent.IncidentUnrestricted;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.RecordedEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a command about a fact must know of its incident, without loading or locking it. A state may be out of date: every
 * append that relies on one carries the condition that the incident has not moved since.
 */
@Component
public class Incidents {

    private static final int CACHED_MAX = 100_000;

    private final RecordLog log;
    private final Cache<IncidentKey, IncidentId> owners =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();
    private final Cache<IncidentId, State> states =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

    Incidents(RecordLog log) {
        this.log = log;
    }

    /**
     * An incident as the command side last saw it.
     *
     * @param members who may know of it; null where everybody may
     */
    public record State(
            IncidentId id,
            ZoneId zone,
            boolean locked,
            @Nullable List<UUID> members,
            long sequence) {

        /**
         * The incident must not have moved since.
         *
         * @throws RuleBroken where it is locked: then nothing can be recorded of it
         */
        public Condition unmoved() {
            if (locked) {
                throw Incidents.locked();
            }
            return asKnown();
        }

        /** The same, whether it is locked or not. */
        Condition asKnown() {
            return new Condition(id.stream(), sequence);
        }
    }

    static RuleBroken locked() {
        return new RuleBroken(
                Rule.INCIDENT_LOCKED, "The record of this incident is signed off: unlock it first, with a reason.");
    }

    /**
     * Decides on the state of an incident as it is known, and once more on a fresh one where it has moved since.
     *
     * @throws RuleBroken where there is no such incident
     */
    public <T> T on(IncidentRef ref, Function<State, T> decision) {
        State known = state(ref);
        try {
            return decision.apply(known);
        } catch (RuleBroken | Refused | ConflictingAggregateVersionException | AggregateNotFoundException e) {
            // not answered by what is remembered: whoever was shut out since learns nothing by a refusal either
            if (log.lastSequence(known.id().stream()).equals(Optional.of(known.sequence()))) {
                throw e;
            }
        }
        return decision.apply(fresh(ref));
    }

    /** The state of the incident as it is now. */
    public State fresh(IncidentRef ref) {
        states.invalidate(id(ref));
        return state(ref);
    }

    /**
     * The state of the incident with this id or key.
     *
     * @throws RuleBroken where there is none, and where whoever asks may not know of it
     */
    public State state(IncidentRef ref) {
        IncidentId id = id(ref);
        State known = states.getIfPresent(id);
        if (known != null && Scope.current().has(id.value(), known.members())) {
            return known;
        }
        // whoever was let in since is not refused by what is remembered
        State now = read(ref, id);
        if (!Scope.current().has(id.value(), now.members())) {
            throw ref.unknown();
        }
        return now;
    }

    /**
     * The ids of the incidents that a body names in its member {@code incidents}; null where it names none, which means all.
     *
     * @throws RuleBroken where there is no such incident, and where whoever asks may not know of it
     */
    public @Nullable Set<IncidentId> named(@Nullable Set<IncidentRef> incidents) {
        try {
            return incidents == null
                    ? null
                    : incidents.stream().map(incident -> state(incident).id()).collect(Collectors.toSet());
        } catch (RuleBroken broken) {
            throw RuleBroken.at("/incidents", broken.rule(), broken.sentence());
        }
    }

    private State read(IncidentRef ref, IncidentId id) {
        List<RecordedEvent> events = log.stream(id.stream());
        if (events.isEmpty() || !(events.getFirst().event() instanceof IncidentOpened opened)) {
            throw ref.unknown();
        }
        boolean locked = false;
        List<UUID> members =
                opened.restriction() == null ? null : opened.restriction().members();
        for (RecordedEvent recorded : events) {
            locked = recorded.event() instanceof IncidentLocked
                    || (locked && !(recorded.event() instanceof IncidentUnlocked));
            if (recorded.event() instanceof IncidentRestricted restricted) {
                members = restricted.members();
            } else if (recorded.event() instanceof IncidentUnrestricted) {
                members = null;
            }
        }
        State state =
                new State(id, opened.zone(), locked, members, events.getLast().sequence());
        states.put(id, state);
        return state;
    }

    /** Whether some incident owns the key. */
    public boolean isReserved(IncidentKey key) {
        return log.lastSequence(key.stream()).isPresent();
    }

    /** Whether the record has the fact, retracted or not. */
    public boolean hasFact(IncidentId incident, FactId fact) {
        return log.lastSequence(fact.stream(incident)).isPresent();
    }

    /**
     * Of which type a fact is; empty where the record does not have it, and where it is privileged: then nobody learns it by
     * asking for something else.
     */
    Optional<String> openType(IncidentId incident, FactId fact) {
        String type = null;
        boolean open = false;
        for (RecordedEvent recorded : log.stream(fact.stream(incident))) {
            if (recorded.event() instanceof FactRecorded first) {
                type = first.fact().detail().factType();
                open = first.fact().access() != Access.PRIVILEGED;
            } else if (recorded.event() instanceof FactCorrected corrected) {
                type = corrected.fact().detail().factType();
            } else if (recorded.event() instanceof AccessChanged changed) {
                open = changed.access() != Access.PRIVILEGED;
            }
        }
        return open ? Optional.ofNullable(type) : Optional.empty();
    }

    /** Whether the record has the fact, and whoever may know of its incident may read it. */
    public boolean isOpen(IncidentId incident, FactId fact) {
        return openType(incident, fact).isPresent();
    }

    /** A key belongs to one incident for ever, so what was found once stays true. */
    private IncidentId id(IncidentRef ref) {
        if (ref.isId()) {
            return IncidentId.of(ref.text());
        }
        IncidentKey key = new IncidentKey(ref.text());
        IncidentId known = owners.getIfPresent(key);
        if (known != null) {
            return known;
        }
        IncidentId owner = log.stream(key.stream()).stream()
                .findFirst()
                .map(recorded -> Objects.requireNonNull(recorded.incident(), "a key is one of an incident"))
                .orElseThrow(ref::unknown);
        owners.put(key, owner);
        return owner;
    }
}
