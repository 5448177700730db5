package io.factline.command.intake;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.factline.command.record.Append;
import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.EventIds;
import io.factline.command.record.OnceKey;
import io.factline.command.record.Origin;
import io.factline.command.record.RecordLog;
import io.factline.command.record.Submission;
import io.factline.fact.FactCommand;
import io.factline.fact.FactEvent;
import io.factline.fact.FactId;
import io.factline.gate.GrantedRoles;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Event;
import io.factline.record.RecordedEvent;
import io.factline.record.Term;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where every write enters: says who asks, takes a request with an idempotency key once, and turns what was appended into
 * the acknowledgement.
 */
@Component
public class Intake {

    /** One form for the same request, also after its records got new members that it does not use. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private static final Term CONNECTOR = new Term("connector");

    private final CommandGateway commands;
    private final RecordLog log;
    private final Set<OnceKey> inFlight = ConcurrentHashMap.newKeySet();

    Intake(CommandGateway commands, RecordLog log) {
        this.commands = commands;
        this.log = log;
    }

    /**
     * A command, and what its decision relies on.
     *
     * @param conditions what must hold beyond the stream that it writes
     * @param expectedSequence the last sequence of that stream that the client saw; null where any will do
     */
    public record Request(
            Object command,
            List<Condition> conditions,
            @Nullable Long expectedSequence) {}

    /**
     * Where what a request wrote stands.
     *
     * @param first of its events
     * @param sequence of that event in its stream
     * @param position of the last of its events
     */
    public record Standing(Event first, long sequence, long position) {

        /** Of what an append added. */
        static Standing of(Append append, Appended appended) {
            Append.NewEvent first = append.events().getFirst();
            return new Standing(first.event(), first.sequence(), appended.lastPosition());
        }

        /** Of what stood already, with the first of its events as it is on record. */
        static Standing of(RecordedEvent first, Appended appended) {
            return new Standing(first.event(), first.sequence(), appended.lastPosition());
        }

        /** The same, said to whoever asked something of an incident. */
        Acknowledgement acknowledgement() {
            FactId fact = first instanceof FactEvent about ? about.id() : null;
            IncidentId incident = Objects.requireNonNull(first.incident(), "asked of an incident");
            return new Acknowledgement(incident, fact, sequence + 1, position);
        }
    }

    /**
     * Takes a request.
     *
     * @param idempotencyKey the header as sent, null without one
     * @param identity what tells this request from another under the same key: the call, its address, and its body
     * @param request made only when the request was not taken before
     * @throws Refused where the record has moved on since the request was made
     */
    public Acknowledgement take(@Nullable String idempotencyKey, List<?> identity, Supplier<Request> request) {
        return settle(idempotencyKey, identity, request).acknowledgement();
    }

    /** Takes a request, as {@link #take} does, of which it is not said beforehand what its acknowledgement looks like. */
    public Standing settle(@Nullable String idempotencyKey, List<?> identity, Supplier<Request> request) {
        Origin origin = origin(idempotencyKey, identity);
        OnceKey key = origin.key();
        return key == null ? send(request.get(), origin) : once(key, request, origin);
    }

    /**
     * Takes what a sender proved to be theirs by something else than an account.
     *
     * @param sender the opaque id in the place of an account
     * @throws Refused where the record has moved on
     */
    public Standing from(UUID sender, Request request) {
        return send(request, new Origin(sender, CONNECTOR, EventIds.next(), null, null, Set.of()));
    }

    /** Who asks, and under which key. */
    Origin origin(@Nullable String idempotencyKey, List<?> identity) {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (account == null) {
            throw new IllegalStateException("no request passes unauthenticated");
        }
        UUID actor = UUID.fromString(account.getName());
        Term client = new Term(account.getDetails() instanceof String name ? name : "api");
        OnceKey key =
                idempotencyKey == null ? null : OnceKey.of(actor, idempotencyKey, JSON.writeValueAsString(identity));
        return new Origin(actor, client, EventIds.next(), null, key, GrantedRoles.of(account));
    }

    private Standing once(OnceKey key, Supplier<Request> request, Origin origin) {
        if (!inFlight.add(key)) {
            throw new RuleBroken(
                    Rule.REQUEST_IN_FLIGHT, "A request with this Idempotency-Key is being taken right now: ask again.");
        }
        try {
            return send(request.get(), origin);
        } catch (RuleBroken | Refused | ConflictingAggregateVersionException | AggregateNotFoundException e) {
            // what was taken before gets its first answer, whatever would refuse it by now
            Standing first = earlier(key);
            if (first == null) {
                throw e;
            }
            return first;
        } finally {
            inFlight.remove(key);
        }
    }

    @Nullable
    Standing earlier(OnceKey key) {
        try {
            return log.earlier(key).map(this::recorded).orElse(null);
        } catch (Refused e) {
            throw reused(e);
        }
    }

    private Standing send(Request request, Origin origin) {
        Submission submission;
        try {
            submission = decided(request, origin);
        } catch (Refused e) {
            throw e.refusal() == Refusal.KEY_REUSED ? reused(e) : e;
        }
        Submission.Outcome outcome = submission.outcome().get();
        if (outcome == null) {
            requireUnmoved(request.conditions());
            return standing(request.command());
        }
        Appended appended = Objects.requireNonNull(outcome.appended());
        return appended.repeated() ? recorded(appended) : Standing.of(outcome.append(), appended);
    }

    /** What was refused, or changed nothing, by what this process remembers is decided again by what the record holds. */
    private Submission decided(Request request, Origin origin) {
        Submission submission = Submission.of(origin, request.conditions(), request.expectedSequence());
        try {
            decide(request.command(), submission);
            if (submission.outcome().get() != null || !submission.fromMemory().get()) {
                return submission;
            }
        } catch (RuleBroken | Refused | ConflictingAggregateVersionException e) {
            if (!submission.fromMemory().get()) {
                throw e;
            }
        }
        Submission again = submission.onceMore();
        decide(request.command(), again);
        return again;
    }

    /** Has a command decided upon; what it wants to add is in the outcome of the submission then. */
    void decide(Object command, Submission submission) {
        CommandMessage<?> message = asCommandMessage(command).withMetaData(submission.toMetaData());
        commands.sendAndWait(message);
    }

    private Standing recorded(Appended appended) {
        return Standing.of(log.at(appended.firstPosition()), appended);
    }

    /** What adds nothing relies on the same as what does, and nobody else looks whether it holds. */
    private void requireUnmoved(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (log.lastSequence(condition.stream()).orElse(-1L) != condition.sequence()) {
                throw new Refused(Refusal.CONDITION_FAILED);
            }
        }
    }

    /** A command that changes nothing is answered with what stands. */
    private Standing standing(Object command) {
        if (command instanceof FactCommand about) {
            var last = log.last(about.id().stream(about.incident()));
            return new Standing(last.event(), last.sequence(), last.position());
        }
        throw new IllegalStateException("a command about an incident changes it or is refused");
    }

    static RuleBroken reused(Refused e) {
        RuleBroken broken = new RuleBroken(
                Rule.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used for another request: draw a new one for each request.");
        broken.initCause(e);
        return broken;
    }
}
