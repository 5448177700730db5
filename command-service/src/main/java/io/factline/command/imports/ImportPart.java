package io.factline.command.imports;

import io.factline.command.fact.FactLines;
import io.factline.command.fact.FactLines.Line;
import io.factline.command.imports.EarlierFacts.Found;
import io.factline.command.incident.Incidents;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.FactLine;
import io.factline.fact.FileRow;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportCommand;
import io.factline.imports.ImportCommand.FinishImport;
import io.factline.imports.ImportCommand.KeepRows;
import io.factline.imports.ImportCounts;
import io.factline.imports.ImportId;
import io.factline.imports.ImportedRow;
import io.factline.imports.RowFact;
import io.factline.imports.RowProblem;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an import does to one incident: gathers rows, records their facts, and keeps what became of each. */
final class ImportPart {

    private static final int FACTS_AT_ONCE = 500;
    /** What one event keeps of the text of rows is not as long as a file may be. */
    private static final int CHARACTERS_AT_ONCE = 1 << 20;

    private final ImportId id;
    private final Incidents.State incident;
    private final EarlierFacts earlier;
    private final FactLines facts;
    private final Intake intake;
    private final List<Row> waiting = new ArrayList<>();
    private final Set<FactId> ids = new HashSet<>();
    private ImportCounts counts = ImportCounts.NONE;
    private int waitingFacts;
    private long waitingCharacters;

    ImportPart(ImportId id, Incidents.State incident, EarlierFacts earlier, FactLines facts, Intake intake) {
        this.id = id;
        this.incident = incident;
        this.earlier = earlier;
        this.facts = facts;
        this.intake = intake;
    }

    ImportCounts counts() {
        return counts;
    }

    /** Takes a row. One that says what another one here says waits until that is recorded. */
    void take(Row row) {
        List<FactId> said = row.facts().stream().map(EarlierFacts::id).toList();
        if (said.stream().anyMatch(ids::contains)) {
            flush();
        }
        ids.addAll(said);
        waiting.add(row);
        waitingFacts += said.size();
        waitingCharacters += row.raw().length();
        if (waitingFacts >= FACTS_AT_ONCE
                || waiting.size() >= FACTS_AT_ONCE
                || waitingCharacters >= CHARACTERS_AT_ONCE) {
            flush();
        }
    }

    /** Records what waits, and says that this was all. */
    Acknowledgement finish() {
        flush();
        return send(new FinishImport(incident.id(), id));
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Found> found = earlier.of(
                incident, waiting.stream().flatMap(row -> row.facts().stream()).toList());
        Map<FactId, FactLine> lines = new HashMap<>();
        List<Line> fresh = fresh(found);
        List<FactLine> answers = fresh.isEmpty()
                ? List.of()
                : facts.each(new IncidentRef(incident.id().toString()), null, fresh);
        for (FactLine answer : answers) {
            lines.put(fresh.get((int) answer.line() - 1).id(), answer);
        }
        List<ImportedRow> rows = new ArrayList<>();
        int next = 0;
        for (Row row : waiting) {
            int end = next + row.facts().size();
            rows.add(kept(row, found.subList(next, end), lines));
            next = end;
        }
        send(new KeepRows(incident.id(), id, rows));
        waiting.clear();
        ids.clear();
        waitingFacts = 0;
        waitingCharacters = 0;
    }

    /** The facts that are new, numbered from 1; the raw row goes with the first of each row. */
    private List<Line> fresh(List<Found> found) {
        List<Line> fresh = new ArrayList<>();
        int next = 0;
        for (Row row : waiting) {
            boolean first = true;
            for (Fact ignored : row.facts()) {
                Found one = found.get(next++);
                if (one.outcome() == FactOutcome.RECORDED) {
                    FileRow from = new FileRow(id, row.number(), first ? row.pieces() : List.of());
                    fresh.add(Line.of(fresh.size() + 1L, one.fact(), from));
                    first = false;
                }
            }
        }
        return fresh;
    }

    private ImportedRow kept(Row row, List<Found> found, Map<FactId, FactLine> lines) {
        List<RowFact> outcomes = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>(row.problems());
        for (Found one : found) {
            FactId fact = EarlierFacts.id(one.fact());
            FactLine line = lines.get(fact);
            Problem problem = line == null ? null : line.problem();
            FactOutcome outcome = problem == null ? one.outcome() : FactOutcome.REFUSED;
            if (problem != null) {
                problems.add(RowProblem.of(problem.code(), "row " + row.number(), problem.detail()));
            }
            outcomes.add(new RowFact(fact, outcome));
        }
        List<FactOutcome> all = outcomes.stream().map(RowFact::outcome).toList();
        counts = counts.plus(all, !problems.isEmpty());
        boolean elsewhere = all.contains(FactOutcome.RECORDED)
                || (!all.isEmpty() && all.stream().allMatch(FactOutcome.KNOWN::equals));
        return new ImportedRow(row.number(), outcomes, problems, elsewhere ? List.of() : row.pieces());
    }

    Acknowledgement send(ImportCommand command) {
        return intake.take(null, List.of(), () -> new Request(Objects.requireNonNull(command), List.of(), null));
    }
}
