package io.factline.command.imports;

import io.factline.command.imports.EarlierFacts.Found;
import io.factline.command.incident.Incidents;
import io.factline.fact.Fact;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportCounts;
import io.factline.imports.ImportPreview.ProblemCount;
import io.factline.imports.PreviewRow;
import io.factline.imports.PreviewRow.Drafted;
import io.factline.imports.RowProblem;
import io.factline.incident.OpenIncident;
import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the import of some rows would do, in their order: the second row that says a thing finds it known. */
final class ImportLook {

    private static final int SHOWN_MAX = 200;
    private static final int ROWS_AT_ONCE = 500;

    private final Incidents.@Nullable State given;
    private final OpenedIncidents opened;
    private final EarlierFacts earlier;
    private final Map<String, Long> problems = new HashMap<>();
    private final Map<String, Fact> said = new HashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final List<PreviewRow> shown = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;

    ImportLook(Incidents.@Nullable State given, OpenedIncidents opened, EarlierFacts earlier) {
        this.given = given;
        this.opened = opened;
        this.earlier = earlier;
    }

    ImportCounts counts() {
        return counts;
    }

    long incidents() {
        return opening.size();
    }

    List<PreviewRow> rows() {
        return shown;
    }

    List<ProblemCount> problems() {
        return problems.entrySet().stream()
                .map(one -> new ProblemCount(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(ProblemCount::rows).reversed().thenComparing(ProblemCount::code))
                .toList();
    }

    void take(List<Row> rows) {
        for (int begin = 0; begin < rows.size(); begin += ROWS_AT_ONCE) {
            List<Row> some = rows.subList(begin, Math.min(begin + ROWS_AT_ONCE, rows.size()));
            List<Found> found = given == null
                    ? List.of()
                    : earlier.of(
                            given,
                            some.stream().flatMap(row -> row.facts().stream()).toList());
            int next = 0;
            for (Row row : some) {
                int end = next + row.facts().size();
                take(row, given == null ? null : found.subList(next, end));
                next = end;
            }
        }
    }

    private void take(Row row, @Nullable List<Found> found) {
        OpenIncident opens = row.opens();
        if (found != null || opens == null) {
            take(row, found == null ? List.of() : found, null);
            return;
        }
        try {
            Incidents.State state = opened.known(opens);
            if (state == null) {
                opening.add(opens.key().text());
            } else {
                state.unmoved();
            }
            take(row, earlier.of(state, row.facts()), null);
        } catch (RuleBroken broken) {
            List<Found> refused = row.facts().stream()
                    .map(fact -> new Found(fact, FactOutcome.REFUSED))
                    .toList();
            take(row, refused, OpenedIncidents.problem(broken));
        }
    }

    private void take(Row row, List<Found> found, @Nullable RowProblem refusal) {
        List<Drafted> drafts = found.stream().map(one -> drafted(one, row)).toList();
        List<RowProblem> all = new ArrayList<>(row.problems());
        if (refusal != null) {
            all.add(refusal);
        }
        counts = counts.plus(drafts.stream().map(Drafted::outcome).toList(), !all.isEmpty());
        all.stream()
                .map(problem -> problem.code().text())
                .distinct()
                .forEach(code -> problems.merge(code, 1L, Long::sum));
        if (shown.size() < SHOWN_MAX) {
            OpenIncident opens = row.opens();
            shown.add(new PreviewRow(row.number(), opens == null ? null : opens.key(), drafts, all, row.begin()));
        }
    }

    private Drafted drafted(Found found, Row row) {
        OpenIncident opens = row.opens();
        if (found.outcome() != FactOutcome.RECORDED) {
            return new Drafted(found.fact(), found.outcome());
        }
        Fact before = said.putIfAbsent(
                (opens == null ? "" : opens.key()) + "/" + EarlierFacts.id(found.fact()), found.fact());
        FactOutcome outcome = before == null
                ? FactOutcome.RECORDED
                : before.equals(found.fact()) ? FactOutcome.KNOWN : FactOutcome.DIFFERING;
        return new Drafted(found.fact(), outcome);
    }
}
