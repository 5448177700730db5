package io.factline.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.factline.imports.FactOutcome;
import io.factline.imports.ImportCommand.FinishImport;
import io.factline.imports.ImportCommand.KeepRows;
import io.factline.imports.ImportCommand.RevertImport;
import io.factline.imports.ImportCommand.StartImport;
import io.factline.imports.ImportCounts;
import io.factline.imports.ImportEvent.ImportFinished;
import io.factline.imports.ImportEvent.ImportReverted;
import io.factline.imports.ImportEvent.ImportStarted;
import io.factline.imports.ImportEvent.RowsImported;
import io.factline.imports.ImportedRow;
import io.factline.imports.RowFact;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;

/** Decides about what an import did to one incident; the facts have streams of their own. */
@AggregateRoot(type = "import")
@NullUnmarked // Axon sets the fields by evolving from events
public class FileImport {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String stream;

    private ImportCounts counts = ImportCounts.NONE;
    private boolean reverted;

    FileImport() {}

    @CommandHandler
    FileImport(StartImport command) {
        apply(new ImportStarted(
                command.incident(),
                command.id(),
                command.format(),
                command.file(),
                command.sha256(),
                command.size(),
                command.zone(),
                command.columns()));
    }

    @CommandHandler
    void decide(KeepRows command) {
        apply(new RowsImported(command.incident(), command.id(), command.rows()));
    }

    @CommandHandler
    void decide(FinishImport command) {
        apply(new ImportFinished(command.incident(), command.id(), counts));
    }

    /** Taken back again it says how many more were; what changes nothing is no event. */
    @CommandHandler
    void decide(RevertImport command) {
        if (reverted && command.retracted() == 0) {
            throw new RuleBroken(
                    Rule.NOTHING_TO_CHANGE, "This import was taken back already, and nothing more can be.");
        }
        apply(new ImportReverted(
                command.incident(), command.id(), command.reason(), command.retracted(), command.left()));
    }

    @EventSourcingHandler
    void evolve(ImportStarted event) {
        stream = event.stream();
    }

    @EventSourcingHandler
    void evolve(RowsImported event) {
        for (ImportedRow row : event.rows()) {
            List<FactOutcome> outcomes =
                    row.facts().stream().map(RowFact::outcome).toList();
            counts = counts.plus(outcomes, !row.problems().isEmpty());
        }
    }

    @EventSourcingHandler
    void evolve(ImportFinished event) {
        counts = event.counts();
    }

    @EventSourcingHandler
    void evolve(ImportReverted event) {
        reverted = true;
    }
}
