package io.factline.command.imports;

import io.factline.command.incident.Incidents;
import io.factline.command.intake.Gathering;
import io.factline.command.intake.Gathering.Entry;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.RecordLog;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactId;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportCommand.RevertImport;
import io.factline.imports.ImportEvent.ImportReverted;
import io.factline.imports.ImportEvent.RowsImported;
import io.factline.imports.ImportId;
import io.factline.imports.ImportReversal;
import io.factline.imports.ImportedRow;
import io.factline.imports.Reversal;
import io.factline.imports.RowFact;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes imports back: by a retraction of each fact, so that nothing is ever gone from the record. */
@Component
class Reversals {

    private static final int FACTS_AT_ONCE = 500;
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
        List<ImportReversal> done = parts.stream()
                .filter(part -> parts.size() == 1 || stands(part, id))
                .map(part -> revert(part, id, reversal))
                .toList();
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

    private boolean stands(Incidents.State part, ImportId id) {
        return log.stream(id.stream(part.id())).stream()
                .noneMatch(recorded -> recorded.event() instanceof ImportReverted);
    }

    private ImportReversal revert(Incidents.State part, ImportId id, Reversal reversal) {
        List<FactId> facts = recorded(part, id);
        long retracted = 0;
        for (int begin = 0; begin < facts.size(); begin += FACTS_AT_ONCE) {
            List<FactId> some = facts.subList(begin, Math.min(begin + FACTS_AT_ONCE, facts.size()));
            retracted += gathering
                    .each(some.stream().map(fact -> entry(part, fact, reversal)).toList())
                    .stream()
                    .filter(taken -> taken.acknowledgement() != null)
                    .count();
        }
        RevertImport reverted = new RevertImport(part.id(), id, reversal.reason(), retracted, facts.size() - retracted);
        long position = intake.take(null, List.of(), () -> new Request(reverted, List.of(), null))
                .position();
        return new ImportReversal(id, retracted, facts.size() - retracted, position);
    }

    private static Entry entry(Incidents.State part, FactId fact, Reversal reversal) {
        RetractFact retract = new RetractFact(part.id(), fact, reversal.reason());
        Long expected = reversal.alsoChanged() ? null : UNTOUCHED;
        return new Entry(null, List.of(), () -> new Request(retract, List.of(part.unmoved()), expected));
    }

    private List<FactId> recorded(Incidents.State part, ImportId id) {
        List<FactId> facts = new ArrayList<>();
        for (RecordedEvent recorded : log.stream(id.stream(part.id()))) {
            if (recorded.event() instanceof RowsImported imported) {
                imported.rows().stream()
                        .map(ImportedRow::facts)
                        .flatMap(List::stream)
                        .filter(fact -> fact.outcome() == FactOutcome.RECORDED)
                        .map(RowFact::fact)
                        .forEach(facts::add);
            }
        }
        return facts;
    }
}
