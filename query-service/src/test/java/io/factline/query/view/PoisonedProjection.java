package io.factline.query.view;

import io.factline.query.timeline.TimelineProjection;
import io.factline.record.RecordedEvent;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timeline under another name, so that its generations are the test's alone, with a defect. */
final class PoisonedProjection implements Projection {

    private final TimelineProjection timeline;
    private final String name;
    private final int version;
    private final BiConsumer<RecordedEvent, JdbcClient> defect;

    /**
     * Makes one.
     *
     * @param defect is given each event before all of them are projected
     */
    PoisonedProjection(
            TimelineProjection timeline, String name, int version, BiConsumer<RecordedEvent, JdbcClient> defect) {
        this.timeline = timeline;
        this.name = name;
        this.version = version;
        this.defect = defect;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String schema() {
        return timeline.schema();
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void project(List<RecordedEvent> events, JdbcClient view) {
        events.forEach(event -> defect.accept(event, view));
        timeline.project(events, view);
    }
}
