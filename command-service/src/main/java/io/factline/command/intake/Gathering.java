package io.factline.command.intake;

import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append;
import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.Append.Verdict;
import io.factline.command.record.OnceKey;
import io.factline.command.record.Origin;
import io.factline.command.record.RecordLog;
import io.factline.command.record.Submission;
import io.factline.incident.Acknowledgement;
import io.factline.problem.RuleBroken;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes many requests that each concern a stream of their own with one append: in their order, and either each by itself or all. */
@Component
public class Gathering {

    private final Intake intake;
    private final RecordLog log;

    Gathering(Intake intake, RecordLog log) {
        this.intake = intake;
        this.log = log;
    }

    /**
     * One of many requests.
     *
     * @param idempotencyKey null without one
     * @param identity what tells it from another under the same key
     */
    public record Entry(@Nullable String idempotencyKey, List<?> identity, Supplier<Request> request) {}

    /** What became of one: an acknowledgement, or why it was refused. */
    public record Taken(
            @Nullable Acknowledgement acknowledgement,
            @Nullable RuntimeException refusal) {

        private static Taken refused(RuntimeException refusal) {
            return new Taken(null, refusal);
        }

        /** What it relied on has moved on meanwhile: to be decided once more, on how things stand now. */
        public boolean hasMoved() {
            return refusal instanceof Refused refused && refused.refusal() == Append.Refusal.CONDITION_FAILED;
        }
    }

    /** Takes each by itself: what is wrong with one does not touch the others. */
    public List<Taken> each(List<Entry> entries) {
        List<@Nullable Append> appends = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                Origin origin = intake.origin(entry.idempotencyKey(), entry.identity());
                appends.add(decided(entry.request().get(), origin));
                taken.add(new Taken(null, null));
            } catch (RuleBroken broken) {
                appends.add(null);
                taken.add(refused(entry, broken));
            } catch (ConflictingAggregateVersionException moved) {
                appends.add(null);
                taken.add(Taken.refused(moved));
            }
        }
        List<Verdict> verdicts =
                log.appendAll(appends.stream().filter(Objects::nonNull).toList());
        Map<Long, RecordedEvent> earlier = log.at(repeated(verdicts));
        int next = 0;
        for (int i = 0; i < appends.size(); i++) {
            Append append = appends.get(i);
            if (append != null) {
                taken.set(i, taken(append, verdicts.get(next++), earlier));
            }
        }
        return taken;
    }

    /** A request that was taken before gets its first answer, whatever would refuse it by now. */
    private Taken refused(Entry entry, RuleBroken broken) {
        try {
            OnceKey key =
                    intake.origin(entry.idempotencyKey(), entry.identity()).key();
            Intake.Standing first = key == null ? null : intake.earlier(key);
            return first == null ? Taken.refused(broken) : new Taken(first.acknowledgement(), null);
        } catch (RuleBroken reused) {
            return Taken.refused(reused);
        }
    }

    /** Where the first events of those stand that were appended before, under the same key. */
    private static List<Long> repeated(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(Verdict::appended)
                .filter(appended -> appended != null && appended.repeated())
                .map(Appended::firstPosition)
                .toList();
    }

    private static Taken taken(Append append, Verdict verdict, Map<Long, RecordedEvent> earlier) {
        try {
            Appended appended = verdict.appendedOrThrow();
            RecordedEvent first = earlier.get(appended.firstPosition());
            Intake.Standing standing =
                    first == null ? Intake.Standing.of(append, appended) : Intake.Standing.of(first, appended);
            return new Taken(standing.acknowledgement(), null);
        } catch (Refused e) {
            return Taken.refused(e.refusal() == Append.Refusal.KEY_REUSED ? Intake.reused(e) : e);
        }
    }

    /**
     * Takes all or none.
     *
     * @param requests made only when they were not taken before
     * @throws Refused where the record has moved on since the requests were made, for whichever of them
     */
    public List<Acknowledgement> all(
            @Nullable String idempotencyKey, List<?> identity, Supplier<List<Request>> requests) {
        Origin origin = intake.origin(idempotencyKey, identity);
        OnceKey key = origin.key();
        try {
            Optional<Appended> earlier = key == null ? Optional.empty() : log.earlier(key);
            return acknowledgements(earlier.orElseGet(() -> log.append(whole(requests.get(), origin))));
        } catch (Refused e) {
            throw e.refusal() == Append.Refusal.KEY_REUSED ? Intake.reused(e) : e;
        }
    }

    private Append whole(List<Request> requests, Origin origin) {
        List<Append> parts =
                requests.stream().map(request -> decided(request, origin)).toList();
        return new Append(
                parts.stream().flatMap(part -> part.events().stream()).toList(),
                parts.stream()
                        .flatMap(part -> part.conditions().stream())
                        .distinct()
                        .toList(),
                origin);
    }

    /** Read back from the record, which may have taken them before under the same key. */
    private List<Acknowledgement> acknowledgements(Appended appended) {
        return log.between(appended.firstPosition(), appended.lastPosition()).stream()
                .map(event -> new Intake.Standing(event.event(), event.sequence(), event.position()).acknowledgement())
                .toList();
    }

    private Append decided(Request request, Origin origin) {
        Submission submission = Submission.gathered(origin, request.conditions(), request.expectedSequence());
        intake.decide(request.command(), submission);
        return Objects.requireNonNull(submission.outcome().get()).append();
    }
}
