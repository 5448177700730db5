package io.factline.record;

import io.factline.fact.FactId;
import io.factline.fact.FileRow;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportColumn;
import io.factline.imports.ImportCounts;
import io.factline.imports.ImportEvent.ImportFinished;
import io.factline.imports.ImportEvent.ImportReverted;
import io.factline.imports.ImportEvent.ImportStarted;
import io.factline.imports.ImportEvent.RowsImported;
import io.factline.imports.ImportField;
import io.factline.imports.ImportFormat;
import io.factline.imports.ImportId;
import io.factline.imports.ImportedRow;
import io.factline.imports.RowFact;
import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentId;
import java.time.ZoneId;
import java.util.List;

/** One event about an import of each type, with every member filled. */
final class ImportSamples {

    private static final IncidentId INCIDENT = IncidentId.of("019b0000-0000-7000-8000-000000000001");
    private static final ImportId IMPORT = ImportId.of("019b0000-0000-7000-8000-0000000000f1");

    private ImportSamples() {}

    /** The row that a fact came from. */
    static FileRow row() {
        return new FileRow(IMPORT, 3, List.of(new Words("2013-12-18,Krebs reports it"), new Words(", in two pieces")));
    }

    static List<Event> all() {
        return List.of(
                new ImportStarted(
                        INCIDENT,
                        IMPORT,
                        ImportFormat.CSV,
                        new Words("timeline.csv"),
                        Sha256.of("the file"),
                        4_711,
                        ZoneId.of("America/Chicago"),
                        List.of(
                                new ImportColumn(ImportField.OCCURRED, new Words("When")),
                                new ImportColumn(ImportField.SUMMARY, new Words("What")))),
                new RowsImported(
                        INCIDENT,
                        IMPORT,
                        List.of(
                                new ImportedRow(
                                        3,
                                        List.of(new RowFact(new FactId("src-3"), FactOutcome.RECORDED)),
                                        List.of(),
                                        List.of()),
                                new ImportedRow(
                                        4,
                                        List.of(),
                                        List.of(RowProblem.of("zone-missing", "When", "No zone.")),
                                        List.of(new Words("2013-12-19,Confirmed"))))),
                new ImportFinished(INCIDENT, IMPORT, new ImportCounts(2, 1, 0, 0, 0, 1, 1)),
                new ImportReverted(INCIDENT, IMPORT, new Words("The wrong file."), 1, 0));
    }
}
