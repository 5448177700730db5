package io.factline.command.imports;

import io.factline.command.fact.FactLines;
import io.factline.command.incident.Incidents;
import io.factline.command.intake.Intake;
import io.factline.command.intake.Intake.Request;
import io.factline.command.record.EventIds;
import io.factline.imports.ImportCommand.StartImport;
import io.factline.imports.ImportCounts;
import io.factline.imports.ImportDone;
import io.factline.imports.ImportId;
import io.factline.imports.ImportedRow;
import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.incident.OpenIncident;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports files that were read into rows: looks what they would change, or changes it. */
@Component
class Imports {

    private final Incidents incidents;
    private final OpenedIncidents opened;
    private final EarlierFacts earlier;
    private final FactLines facts;
    private final Intake intake;
    private final PseudonymKeys keys;

    Imports(
            Incidents incidents,
            OpenedIncidents opened,
            EarlierFacts earlier,
            FactLines facts,
            Intake intake,
            PseudonymKeys keys) {
        this.incidents = incidents;
        this.opened = opened;
        this.earlier = earlier;
        this.facts = facts;
        this.intake = intake;
        this.keys = keys;
    }

    /**
     * What draws the pseudonyms of the people in messages about an incident.
     *
     * @param recorded whether they will be: else nothing is kept of it
     */
    SecretKey pseudonyms(IncidentRef incident, boolean recorded) {
        Incidents.State into = incidents.fresh(incident);
        into.unmoved();
        return recorded ? keys.of(into.id()) : keys.forLook(into.id());
    }

    /** A file that is to be imported: what is recorded of it itself. */
    record File(@Nullable Words name, Sha256 sha256, long size, Asked asked) {}

    /** What the import of some rows would do. */
    ImportLook preview(@Nullable IncidentRef incident, List<Row> rows) {
        Incidents.State given = incident == null ? null : incidents.fresh(incident);
        if (given != null) {
            given.unmoved();
        }
        ImportLook look = new ImportLook(given, opened, earlier);
        look.take(given == null ? rows : earlier.answering(given, rows));
        return look;
    }

    /** Imports rows: each goes to the incident that was given, or to the one that it opens. */
    ImportDone run(@Nullable IncidentRef incident, File file, List<Row> rows) {
        ImportId id = new ImportId(EventIds.next());
        Map<IncidentId, ImportPart> parts = new LinkedHashMap<>();
        Incidents.State into = incident == null ? null : incidents.fresh(incident);
        ImportPart given = into == null ? null : part(id, into, file, parts);
        List<ImportedRow> homeless = new ArrayList<>();
        ImportCounts counts = ImportCounts.NONE;
        for (Row row : into == null ? rows : earlier.answering(into, rows)) {
            OpenIncident opens = row.opens();
            List<RowProblem> problems = new ArrayList<>(row.problems());
            ImportPart part = given;
            if (opens != null) {
                try {
                    part = part(id, opened.opened(opens), file, parts);
                } catch (RuleBroken broken) {
                    problems.add(OpenedIncidents.problem(broken));
                }
            }
            if (part == null) {
                homeless.add(new ImportedRow(row.number(), List.of(), problems, List.of()));
                counts = counts.plus(List.of(), true);
            } else {
                part.take(row);
            }
        }
        long position = -1;
        for (ImportPart part : parts.values()) {
            position = part.finish().position();
            counts = counts.plus(part.counts());
        }
        return new ImportDone(id, parts.size(), counts, homeless, position);
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
