package io.factline.query.timeline;

import io.factline.fact.Fact;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.query.view.Projection;
import io.factline.record.RecordedEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Incidents and every version of their facts, for timelines and histories. */
@Component
public class TimelineProjection implements Projection {

    private final JsonMapper json;

    TimelineProjection(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String schema() {
        return "view/timeline.sql";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void project(List<RecordedEvent> events, JdbcClient view) {
        IncidentRows incidents = new IncidentRows();
        FactRows facts = new FactRows();
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case IncidentOpened opened -> incidents.opened(opened);
                case IncidentClosed closed -> incidents.closed(closed, recorded);
                case FactRecorded fact -> {
                    facts.version(
                            recorded,
                            fact.id(),
                            fact.fact().requiredZone(),
                            body(fact.fact()),
                            fact.fact().occurred(),
                            null);
                    incidents.facts(recorded, 1);
                }
                case FactCorrected fact ->
                    facts.version(
                            recorded,
                            fact.id(),
                            fact.fact().requiredZone(),
                            body(fact.fact()),
                            fact.fact().occurred(),
                            fact.reason());
                case FactRetracted fact -> {
                    facts.retracted(recorded, fact);
                    incidents.facts(recorded, -1);
                }
                case KeyReserved _ -> {
                    // the key stands with the incident that was opened under it
                }
                default ->
                    throw new IllegalStateException(
                            "no event of ours: " + recorded.event().getClass());
            }
            incidents.grew(recorded);
        }
        incidents.write(view);
        facts.write(view);
    }

    private String body(Fact fact) {
        return json.writeValueAsString(fact);
    }
}
