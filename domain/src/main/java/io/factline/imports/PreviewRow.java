package io.factline.imports;

import io.factline.fact.Fact;
import io.factline.incident.IncidentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row would become.
 *
 * @param opens the key of the incident that it would open, or that was opened for it before
 */
public record PreviewRow(long row, @Nullable IncidentKey opens, List<Drafted> facts, List<RowProblem> problems) {

    /** A fact, and what would become of it. */
    public record Drafted(Fact fact, FactOutcome outcome) {}
}
