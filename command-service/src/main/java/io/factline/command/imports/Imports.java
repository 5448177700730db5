package io.factline.command.imports;

import io.factline.command.fact.FactLines;
import io.factline.command.imports.EarlierFacts.Found;
import io.factline.command.incident.Incidents;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.EventIds;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportCommand.StartImport;
import io.factline.imports.ImportCounts;
import io.factline.imports.ImportDone;
import io.factline.imports.ImportId;
import io.factline.imports.ImportPreview.ProblemCount;
import io.factline.imports.PreviewRow;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.incident.OpenIncident;
import io.factline.record.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports files that were read into rows: looks what they would change, or changes it. */
@Component
class Imports {

    private static final int SHOWN_MAX = 200;

    private final Incidents incidents;
    private final OpenedIncidents opened;
    private final EarlierFacts earlier;
    private final FactLines facts;
    private final Intake intake;

    Imports(Incidents incidents, OpenedIncidents opened, EarlierFacts earlier, FactLines facts, Intake intake) {
        this.incidents = incidents;
        this.opened = opened;
        this.earlier = earlier;
        this.facts = facts;
        this.intake = intake;
    }

    /** A file that is to be imported: what is recorded of it itself. */
    record File(@Nullable Words name, Sha256 sha256, long size, Asked asked) {}

    /** What an import would do. */
    record Look(ImportCounts counts, long incidents, List<ProblemCount> problems, List<PreviewRow> rows) {}

    /** What the import of some rows would do; the second row that says a thing would find it known. */
    Look preview(@Nullable IncidentRef incident, List<Row> rows) {
        Incidents.State given = incident == null ? null : incidents.fresh(incident);
        if (given != null) {
            given.unmoved();
        }
        ImportCounts counts = ImportCounts.NONE;
        Map<String, Long> problems = new HashMap<>();
        Set<String> said = new HashSet<>();
        Set<String> opening = new HashSet<>();
        List<PreviewRow> shown = new ArrayList<>();
        for (Row row : rows) {
            OpenIncident opens = row.opens();
            Incidents.State state = opens == null ? given : opened.known(opens);
            if (opens != null && state == null) {
                opening.add(opens.key().text());
            }
            List<PreviewRow.Drafted> drafts = earlier.of(state, row.facts()).stream()
                    .map(found -> drafted(found, opens, said))
                    .toList();
            counts = counts.plus(
                    drafts.stream().map(PreviewRow.Drafted::outcome).toList(),
                    !row.problems().isEmpty());
            row.problems().stream()
                    .map(problem -> problem.code().text())
                    .distinct()
                    .forEach(code -> problems.merge(code, 1L, Long::sum));
            if (shown.size() < SHOWN_MAX) {
                shown.add(new PreviewRow(row.number(), opens == null ? null : opens.key(), drafts, row.problems()));
            }
        }
        return new Look(counts, opening.size(), counted(problems), shown);
    }

    private static PreviewRow.Drafted drafted(Found found, @Nullable OpenIncident opens, Set<String> said) {
        String id = (opens == null ? "" : opens.key()) + "/" + EarlierFacts.id(found.fact());
        boolean again = found.outcome() == FactOutcome.RECORDED && !said.add(id);
        return new PreviewRow.Drafted(found.fact(), again ? FactOutcome.KNOWN : found.outcome());
    }

    private static List<ProblemCount> counted(Map<String, Long> problems) {
        return problems.entrySet().stream()
                .map(one -> new ProblemCount(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(ProblemCount::rows).reversed().thenComparing(ProblemCount::code))
                .toList();
    }

    /** Imports rows: each goes to the incident that was given, or to the one that it opens. */
    ImportDone run(@Nullable IncidentRef incident, File file, List<Row> rows) {
        ImportId id = new ImportId(EventIds.next());
        Map<IncidentId, ImportPart> parts = new LinkedHashMap<>();
        ImportPart given = incident == null ? null : part(id, incidents.fresh(incident), file, parts);
        ImportCounts homeless = ImportCounts.NONE;
        for (Row row : rows) {
            OpenIncident opens = row.opens();
            ImportPart part = opens == null ? given : part(id, opened.opened(opens), file, parts);
            if (part == null) {
                homeless = homeless.plus(List.of(), true);
            } else {
                part.take(row);
            }
        }
        ImportCounts counts = homeless;
        long position = -1;
        for (ImportPart part : parts.values()) {
            position = part.finish().position();
            counts = counts.plus(part.counts());
        }
        return new ImportDone(id, parts.size(), counts, position);
    }

    private ImportPart part(ImportId id, Incidents.State state, File file, Map<IncidentId, ImportPart> parts) {
        return parts.computeIfAbsent(state.id(), _ -> {
            Asked asked = file.asked();
            StartImport start = new StartImport(
                    state.id(),
                    id,
                    asked.format(),
                    file.name(),
                    file.sha256(),
                    file.size(),
                    asked.zone(),
                    asked.columns());
            incidents.on(
                    new IncidentRef(state.id().toString()),
                    now -> intake.take(null, List.of(), () -> new Request(start, List.of(now.unmoved()), null)));
            return new ImportPart(id, state, earlier, facts, intake);
        });
    }
}
