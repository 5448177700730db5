package io.factline.query.timeline;

import io.factline.fact.FactEvent;
import io.factline.imports.ImportEvent;
import io.factline.incident.IncidentEvent;
import io.factline.query.view.Projection;
import io.factline.record.RecordedEvent;
import io.factline.signal.SignalEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents and every version of their facts, for timelines and histories. */
@Component
public class TimelineProjection implements Projection {

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
        return 10;
    }

    @Override
    public void project(List<RecordedEvent> events, JdbcClient view) {
        IncidentRows incidents = new IncidentRows();
        FactRows facts = new FactRows();
        SlotRows slots = new SlotRows();
        ImportRows imports = new ImportRows();
        SignalRows signals = new SignalRows();
        facts.load(events, view);
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case IncidentEvent event -> {
                    incidents.take(event, recorded);
                    incidents.grew(event.incident(), recorded);
                }
                case FactEvent event -> {
                    slots.take(facts.take(recorded, event), event.incident());
                    incidents.grew(event.incident(), recorded);
                }
                case ImportEvent event -> imports.take(event, recorded);
                case SignalEvent event -> signals.take(event, recorded);
                default ->
                    throw new IllegalStateException(
                            "no event of ours: " + recorded.event().getClass());
            }
        }
        incidents.write(view);
        facts.write(view);
        slots.write(view);
        imports.write(view);
        signals.write(view);
    }
}
