package io.factline.command.imports;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Gathering;
import io.factline.command.intake.Gathering.Entry;
import io.factline.command.intake.Gathering.Taken;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.RecordLog;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactId;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportCommand.RevertImport;
import io.factline.imports.ImportEvent.ImportFinished;
import io.factline.imports.ImportEvent.ImportReverted;
import io.factline.imports.ImportEvent.RowsImported;
import io.factline.imports.ImportId;
import io.factline.imports.ImportReversal;
import io.factline.imports.ImportedRow;
import io.factline.imports.Reversal;
import io.factline.imports.RowFact;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.RecordedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes imports back: by a retraction of each fact, so that nothing is ever gone from the record. */
@Component
class Reversals {

    private static final int FACTS_AT_ONCE = 500;
    private static final int TRIES_MAX = 100;
    /** The sequence of the only event of a fact that nobody has touched. */
    private static final long UNTOUCHED = 0;

    private final RecordLog log;
    private final Incidents incidents;
    private final Gathering gathering;
    private final Intake intake;

    Reversals(RecordLog log, Incidents incidents, Gathering gathering, Intake intake) {
        this.log = log;
        this.incidents = incidents;
        this.gathering = gathering;
        this.intake = intake;
    }

    /** Takes back what an import did to the incidents of which whoever asks may know. */
    ImportReversal revert(ImportId id, Reversal reversal) {
        List<Incidents.State> parts = log.beginningWith(id.streams()).stream()
                .map(stream -> new IncidentRef(stream.substring(id.streams().length())))
                .flatMap(this::visible)
                .toList();
        if (parts.isEmpty()) {
            throw id.unknown();
        }
        // refused before the first is touched, where one of them is signed off
        parts.forEach(Incidents.State::unmoved);
        List<ImportReversal> done =
                parts.stream().flatMap(part -> revert(part, id, reversal)).toList();
        if (done.isEmpty()) {
            throw new RuleBroken(Rule.NOTHING_TO_CHANGE, "This import was taken back already.");
        }
        return new ImportReversal(
                id,
                done.stream().mapToLong(ImportReversal::retracted).sum(),
                done.stream().mapToLong(ImportReversal::left).sum(),
                done.stream().mapToLong(ImportReversal::position).max().orElse(-1));
    }

    private Stream<Incidents.State> visible(IncidentRef incident) {
        try {
            return Stream.of(incidents.fresh(incident));
        } catch (RuleBroken broken) {
            if (broken.rule() == Rule.UNKNOWN_INCIDENT) {
                return Stream.empty();
            }
            throw broken;
        }
    }

    /** What was taken back of one incident; nothing where all of it was before. */
    private Stream<ImportReversal> revert(Incidents.State part, ImportId id, Reversal reversal) {
        List<RecordedEvent> before = log.stream(id.stream(part.id()));
        List<FactId> facts = recorded(part.id(), id, before);
        long retracted = retracted(part, facts, reversal);
        if (retracted == 0 && before.stream().anyMatch(recorded -> recorded.event() instanceof ImportReverted)) {
            return Stream.empty();
        }
        long left = facts.size() - retracted;
        RevertImport reverted = new RevertImport(part.id(), id, reversal.reason(), retracted, left);
        long position = intake.take(null, List.of(), () -> new Request(reverted, List.of(), null))
                .position();
        return Stream.of(new ImportReversal(id, retracted, left, position));
    }

    /** How many were taken back. Those of which the incident moved meanwhile are decided again, fewer at once as long as it moves. */
    private long retracted(Incidents.State part, List<FactId> facts, Reversal reversal) {
        long retracted = 0;
        int atOnce = FACTS_AT_ONCE;
        int inVain = 0;
        Incidents.State state = part;
        Deque<FactId> open = new ArrayDeque<>(facts);
        while (!open.isEmpty() && inVain < TRIES_MAX) {
            Incidents.State now = state;
            List<FactId> some = open.stream().limit(atOnce).toList();
            List<Taken> taken = gathering.each(
                    some.stream().map(fact -> entry(now, fact, reversal)).toList());
            boolean moved = false;
            for (Taken one : taken) {
                FactId fact = open.remove();
                if (one.hasMoved()) {
                    moved = true;
                    open.add(fact);
                } else if (one.acknowledgement() != null) {
                    retracted++;
                }
            }
            inVain = taken.stream().allMatch(Taken::hasMoved) ? inVain + 1 : 0;
            atOnce = moved ? Math.max(1, atOnce / 2) : Math.min(FACTS_AT_ONCE, atOnce * 2);
            state = moved ? incidents.fresh(new IncidentRef(part.id().toString())) : state;
        }
        return retracted;
    }

    private static Entry entry(Incidents.State part, FactId fact, Reversal reversal) {
        RetractFact retract = new RetractFact(part.id(), fact, reversal.reason());
        Long expected = reversal.alsoChanged() ? null : UNTOUCHED;
        return new Entry(null, List.of(), () -> new Request(retract, List.of(part.unmoved()), expected));
    }

    private List<FactId> recorded(IncidentId incident, ImportId id, List<RecordedEvent> of) {
        Set<FactId> facts = new LinkedHashSet<>();
        for (RecordedEvent recorded : of) {
            if (recorded.event() instanceof RowsImported imported) {
                imported.rows().stream()
                        .map(ImportedRow::facts)
                        .flatMap(List::stream)
                        .filter(fact -> fact.outcome() == FactOutcome.RECORDED)
                        .map(RowFact::fact)
                        .forEach(facts::add);
            }
        }
        if (of.stream().noneMatch(recorded -> recorded.event() instanceof ImportFinished)) {
            facts.addAll(unnamed(incident, id, of.getFirst().position()));
        }
        return List.copyOf(facts);
    }

    /** An import that was cut off may have recorded facts that it did not come to name; they name it. */
    private List<FactId> unnamed(IncidentId incident, ImportId id, long after) {
        return log.begunAfter(after, FactId.streams(incident), id.toString()).stream()
                .map(RecordedEvent::event)
                .filter(FactRecorded.class::isInstance)
                .map(FactRecorded.class::cast)
                .filter(fact -> fact.imported() != null && fact.imported().id().equals(id))
                .map(FactRecorded::id)
                .toList();
    }
}
