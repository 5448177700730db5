package io.factline.imports;

import io.factline.fact.Fact;
import io.factline.incident.IncidentKey;
import io.factline.record.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row would become.
 *
 * @param opens the key of the incident that it would open, or that was opened for it before
 * @param text how a row begins that would become no fact, as it would be kept; null where it becomes one, or keeps no text
 */
public record PreviewRow(
        long row,
        @Nullable IncidentKey opens,
        List<Drafted> facts,
        List<RowProblem> problems,
        @Nullable Words text) {

    /** A fact, and what would become of it. */
    public record Drafted(Fact fact, FactOutcome outcome) {}
}
