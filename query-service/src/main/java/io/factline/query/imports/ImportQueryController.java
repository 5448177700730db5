package io.factline.query.imports;

import io.factline.imports.ImportId;
import io.factline.imports.ImportQueryApi;
import io.factline.imports.ImportReport;
import io.factline.imports.ImportSummary;
import io.factline.incident.IncidentRef;
import io.factline.problem.RuleBroken;
import io.factline.query.intake.Freshness;
import io.factline.query.intake.Reader;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Imports out. */
@RestController
class ImportQueryController implements ImportQueryApi {

    private static final int ROWS = 100;
    private static final int ROWS_MAX = 1_000;

    private final Views views;
    private final TimelineProjection projection;

    ImportQueryController(Views views, TimelineProjection projection) {
        this.views = views;
        this.projection = projection;
    }

    @Override
    public List<ImportSummary> all(@Nullable IncidentRef incident, @Nullable Long after, @Nullable String prefer) {
        if (incident != null && !incident.isWellFormed()) {
            throw incident.unknown();
        }
        Reader reader = Reader.current();
        return views.read(
                projection, after, Freshness.wait(prefer), (_, view) -> new ImportReader(view, reader).all(incident));
    }

    @Override
    public ImportReport one(
            ImportId id, @Nullable Long row, @Nullable Integer limit, @Nullable Long after, @Nullable String prefer) {
        int rows = limit == null ? ROWS : limit;
        RuleBroken.require(rows >= 1 && rows <= ROWS_MAX, "A page has 1 to 1000 rows.");
        Reader reader = Reader.current();
        long behind = row == null ? -1 : row;
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (_, view) -> new ImportReader(view, reader).report(id, behind, rows));
    }
}
