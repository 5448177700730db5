package io.factline.ui.benchmark;

import io.factline.query.QueryServiceApplication;
import io.factline.query.record.LogReader;
import io.factline.query.record.RecordSource;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import io.factline.ui.fault.ServiceContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The query service as it is deployed, in the process of the benchmark. */
final class QueryService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    QueryService(Database database) {
        this.context = ServiceContext.start(
                QueryServiceApplication.class,
                "query",
                database.url(),
                database.postgres().owner(),
                database.postgres().query());
    }

    /** Fills the timelines anew beside those that serve, and lets the new ones serve. */
    void rebuild() {
        context.getBean(Views.class).rebuild(timeline());
    }

    TimelineProjection timeline() {
        return context.getBean(TimelineProjection.class);
    }

    LogReader log() {
        return context.getBean(LogReader.class);
    }

    RecordSource source() {
        return context.getBean(RecordSource.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
