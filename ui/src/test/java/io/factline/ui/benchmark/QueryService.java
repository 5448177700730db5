package io.factline.ui.benchmark;

import io.factline.problem.RuleBroken;
import io.factline.query.QueryServiceApplication;
import io.factline.query.record.LogReader;
import io.factline.query.record.RecordSource;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import io.factline.ui.fault.Caller;
import io.factline.ui.fault.ServiceContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service as it is deployed, in the process of the benchmark; asked over HTTP. */
final class QueryService implements AutoCloseable {

    private static final UUID ACCOUNT = new UUID(0, 31);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    QueryService(Database database) {
        this.context = ServiceContext.start(
                QueryServiceApplication.class,
                "query",
                database.url(),
                database.postgres().owner(),
                database.postgres().query());
    }

    /** Asks for what must be there. */
    JsonNode get(String path) throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Caller.authorization(ACCOUNT))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Waits until the view knows all that is in the log, however long that takes. */
    void catchUp() throws InterruptedException {
        long head = log().head();
        while (position() < head) {
            Thread.sleep(POLL);
        }
    }

    private long position() {
        try {
            return context.getBean(Views.class).read(timeline(), null, Duration.ZERO, (position, _) -> position);
        } catch (RuleBroken filling) {
            return -1;
        }
    }

    /** Fills the timelines anew beside those that serve, and lets the new ones serve. */
    void rebuild() {
        context.getBean(Views.class).rebuild(timeline());
    }

    TimelineProjection timeline() {
        return context.getBean(TimelineProjection.class);
    }

    RecordSource source() {
        return context.getBean(RecordSource.class);
    }

    /** Reads the log as projections and feeds do. */
    LogReader log() {
        return context.getBean(LogReader.class);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
