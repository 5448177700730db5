package io.factline.command.fact;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Gathering;
import io.factline.command.intake.Gathering.Entry;
import io.factline.command.intake.Gathering.Taken;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.Append.Condition;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactId;
import io.factline.fact.FactLine;
import io.factline.fact.FileRow;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records many facts of one incident. */
@Component
public class FactLines {

    private static final int ROUNDS_MAX = 5;

    private final Gathering gathering;
    private final Incidents incidents;

    FactLines(Gathering gathering, Incidents incidents) {
        this.gathering = gathering;
        this.incidents = incidents;
    }

    /**
     * A fact on its way, with the id that it will have.
     *
     * @param number of the line that it stood on
     * @param event that it came in; null where it came as such
     * @param imported the row of a file that it comes from; null where it comes from none
     */
    public record Line(
            long number,
            Fact fact,
            FactId id,
            @Nullable EventIdentity event,
            @Nullable FileRow imported) {

        /** A fact as such. */
        static Line of(long number, Fact fact) {
            return new Line(number, fact, FactCommandController.idOf(fact), null, null);
        }

        /** A fact of a row of a file. */
        public static Line of(long number, Fact fact, FileRow row) {
            return new Line(number, fact, FactCommandController.idOf(fact), null, row);
        }

        /** The fact of an event. */
        static Line of(long number, ReceivedEvent event) {
            Fact fact = event.identifiedFact();
            return new Line(number, fact, FactCommandController.idOf(fact), event.identity(), null);
        }
    }

    /** Records each by itself, in their order. No id may stand twice among the lines. */
    public List<FactLine> each(IncidentRef incident, @Nullable String idempotencyKey, List<Line> lines) {
        List<FactLine> results = new ArrayList<>();
        List<Line> open = lines;
        Incidents.State state = incidents.state(incident);
        for (int round = 0; round < ROUNDS_MAX && !open.isEmpty(); round++) {
            List<Line> again = new ArrayList<>();
            Incidents.State now = state;
            List<Taken> taken = gathering.each(open.stream()
                    .map(line -> entry(incident, idempotencyKey, line, now))
                    .toList());
            for (int i = 0; i < open.size(); i++) {
                if (round < ROUNDS_MAX - 1 && hasMoved(taken.get(i))) {
                    again.add(open.get(i));
                } else {
                    results.add(result(open.get(i), taken.get(i)));
                }
            }
            open = again;
            state = again.isEmpty() ? state : incidents.fresh(incident);
        }
        return results;
    }

    private static Entry entry(IncidentRef incident, @Nullable String key, Line line, Incidents.State state) {
        EventIdentity event = line.event();
        Supplier<Request> request = () -> request(line, state, List.of(state.unmoved()));
        if (event != null) {
            IncidentRef id = IncidentRef.of(state.id().toString());
            return new Entry(event.key(state.id()), List.of("record", id, line.fact()), request);
        }
        return new Entry(
                key == null ? null : key + "#" + line.number(), List.of("record", incident, line.fact()), request);
    }

    private static Request request(Line line, Incidents.State state, List<Condition> unmoved) {
        Fact complete = line.fact().atIntake(line.id(), state.zone());
        return new Request(new RecordFact(state.id(), complete, line.imported()), unmoved, null);
    }

    /** The incident moved, or was locked when this process last looked: to be decided on its state of now. */
    private static boolean hasMoved(Taken taken) {
        return taken.hasMoved()
                || (taken.refusal() instanceof RuleBroken broken && broken.rule() == Rule.INCIDENT_LOCKED);
    }

    private static FactLine result(Line line, Taken taken) {
        Acknowledgement durable = taken.acknowledgement();
        return durable == null
                ? FactLine.refused(line.number(), problem(line, taken.refusal()))
                : FactLine.recorded(line.number(), durable);
    }

    private static Problem problem(Line line, @Nullable RuntimeException refusal) {
        return switch (refusal) {
            case RuleBroken broken -> Problem.of(broken);
            case Refused refused
            when refused.refusal() == Refusal.CONFLICT -> Problem.of(FactCommandController.alreadyRecorded(line.id()));
            case null, default ->
                Problem.of(Rule.RACED, "Somebody else changed the same thing in this moment: send this line again.");
        };
    }

    /**
     * Records all or none.
     *
     * @throws LinesRefused where one cannot be recorded
     */
    List<FactLine> all(IncidentRef incident, @Nullable String idempotencyKey, List<Line> lines) {
        List<?> identity =
                List.of("record-all", incident, lines.stream().map(Line::fact).toList());
        List<Acknowledgement> durable = incidents.on(incident, state -> {
            try {
                return gathering.all(idempotencyKey, identity, () -> requests(lines, state));
            } catch (Refused e) {
                throw e.refusal() == Refusal.CONFLICT ? conflict(state, lines) : e;
            }
        });
        return IntStream.range(0, lines.size())
                .mapToObj(i -> FactLine.recorded(lines.get(i).number(), durable.get(i)))
                .toList();
    }

    private static List<Request> requests(List<Line> lines, Incidents.State state) {
        List<Condition> unmoved = List.of(state.unmoved());
        List<Request> requests = new ArrayList<>();
        List<FactLine> refused = new ArrayList<>();
        for (Line line : lines) {
            try {
                requests.add(request(line, state, unmoved));
            } catch (RuleBroken broken) {
                refused.add(FactLine.refused(line.number(), Problem.of(broken)));
            }
        }
        if (!refused.isEmpty()) {
            throw new LinesRefused(lines.size(), refused);
        }
        return requests;
    }

    private LinesRefused conflict(Incidents.State state, List<Line> lines) {
        return new LinesRefused(
                lines.size(),
                lines.stream()
                        .filter(line -> incidents.hasFact(state.id(), line.id()))
                        .map(line -> FactLine.refused(
                                line.number(), Problem.of(FactCommandController.alreadyRecorded(line.id()))))
                        .toList());
    }
}
