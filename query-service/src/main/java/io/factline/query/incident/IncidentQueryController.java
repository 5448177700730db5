package io.factline.query.incident;

import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.query.intake.Freshness;
import io.factline.query.intake.Reader;
import io.factline.query.timeline.CutReader;
import io.factline.query.timeline.IncidentStates;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import io.factline.timeline.AskedCutoffs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Incidents out. */
@RestController
class IncidentQueryController implements IncidentQueryApi {

    private static final int INCIDENTS_MAX = 1_000;

    private final Views views;
    private final TimelineProjection projection;
    private final CutReader reading;

    IncidentQueryController(Views views, TimelineProjection projection, CutReader reading) {
        this.views = views;
        this.projection = projection;
        this.reading = reading;
    }

    @Override
    public List<IncidentSummary> all(@Nullable Long after, @Nullable String prefer) {
        Reader reader = Reader.current();
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (position, view) -> IncidentStates.all(position, reader, INCIDENTS_MAX, view));
    }

    @Override
    public IncidentSummary one(
            IncidentRef incident, AskedCutoffs cutoffs, @Nullable Long after, @Nullable String prefer) {
        return reading.read(incident, cutoffs, after, prefer, List.of(), IncidentStates::at);
    }
}
