package io.factline.query.operations;

import io.factline.account.AuditedAct;
import io.factline.gate.AuditNotes;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.operations.OperationsApi;
import io.factline.operations.ParkedIncident;
import io.factline.operations.ProjectionStatus;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.record.QueryDatabase;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Projection;
import io.factline.query.view.ProjectionWatch;
import io.factline.query.view.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projections for administrators: how they are, and another generation on demand. */
@RestController
class OperationsController implements OperationsApi {

    private final ProjectionWatch watch;
    private final Views views;
    private final TimelineProjection timeline;
    private final AuditNotes audit;
    private final HttpServletRequest current;

    /** @param current the request at hand, whichever that is when it is asked */
    OperationsController(
            ProjectionWatch watch,
            Views views,
            TimelineProjection timeline,
            @QueryDatabase DataSource accounts,
            HttpServletRequest current) {
        this.watch = watch;
        this.views = views;
        this.timeline = timeline;
        this.audit = new AuditNotes(accounts);
        this.current = current;
    }

    @Override
    public List<ProjectionStatus> projections() {
        return watch.projections().stream()
                .sorted(Comparator.comparing(Projection::name))
                .map(this::status)
                .toList();
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public ProjectionStatus rebuild(String name) {
        Projection projection = watch.projections().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(Rule.UNKNOWN_PROJECTION, "There is no projection of this name."));
        views.beginRebuild(projection);
        audit.administered(AuditedAct.REBUILD_ASKED, UUID.fromString(current.getRemoteUser()), current.getRemoteAddr());
        return status(projection);
    }

    private ProjectionStatus status(Projection projection) {
        ProjectionStatus status = watch.status(projection);
        return status.parked().isEmpty() ? status : status.parking(named(status.parked()));
    }

    private List<ParkedIncident> named(List<ParkedIncident> parked) {
        String[] ids = parked.stream()
                .map(ParkedIncident::incident)
                .filter(Objects::nonNull)
                .map(IncidentId::toString)
                .toArray(String[]::new);
        Map<IncidentId, IncidentKey> keys = views.read(timeline, null, Duration.ZERO, (_, view) -> {
            Map<IncidentId, IncidentKey> found = new HashMap<>();
            view.sql("select id, key from incident where id = any(?::uuid[])")
                    .params((Object) ids)
                    .query(row -> {
                        found.put(
                                new IncidentId(row.getObject("id", UUID.class)), new IncidentKey(row.getString("key")));
                    });
            return found;
        });
        return parked.stream()
                .map(one -> one.incident() == null ? one : one.of(keys.get(one.incident())))
                .toList();
    }
}
