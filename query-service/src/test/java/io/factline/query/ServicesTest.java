package io.factline.query;

import static io.factline.query.Client.incident;

import io.factline.command.CommandServiceConfiguration;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Both services in one process on a real PostgreSQL, asked over HTTP; shared by all tests of the run. */
@SpringBootTest(
        classes = ServicesTest.Both.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:command-service.yml,classpath:query-service.yml",
            "factline.admin.password=correct-horse-battery",
            "factline.webhooks.allowed-networks=127.0.0.1/32",
            "factline.webhooks.retries=100ms,200ms,300ms",
            "factline.webhooks.timeout=2s",
            "logging.level.root=warn"
        })
@ContextConfiguration(initializers = ServicesTest.Database.class)
public abstract class ServicesTest {

    /** Not annotated as a configuration: the services look for those in this package, too. */
    @EnableAutoConfiguration
    @Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class})
    static class Both {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    private long written;
    private long waitedFor;

    /** Starts PostgreSQL in an empty directory, and settles the keys. */
    static class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path directory = Path.of("target/test-services").toAbsolutePath();
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "spring.datasource.url", postgres.jdbcUrl(),
                                    "spring.datasource.username",
                                            postgres.owner().user(),
                                    "spring.datasource.password",
                                            postgres.owner().password(),
                                    "factline.database.command.username",
                                            postgres.command().user(),
                                    "factline.database.command.password",
                                            postgres.command().password(),
                                    "factline.database.query.username",
                                            postgres.query().user(),
                                    "factline.database.query.password",
                                            postgres.query().password(),
                                    "factline.token.public-key", Client.publicKey())));
        }
    }

    protected Answer get(String path, String... headers) {
        waitFor(path);
        return client().get(path, headers);
    }

    protected Answer post(String path, String body, String... headers) {
        return noted(client().post(path, body, headers));
    }

    protected Answer send(String method, String path, @Nullable String body, String authorization, String... headers) {
        if (method.equals("GET")) {
            waitFor(path);
        }
        return noted(client().send(method, path, body, authorization, headers));
    }

    private Answer noted(Answer answer) {
        written = Math.max(written, answer.body().path("position").asLong(0));
        return answer;
    }

    /** A test reads what it wrote, whatever the machine does beside it, unless its path names a position itself. */
    private void waitFor(String path) {
        if (written > waitedFor && !path.contains("after=")) {
            client().get("/api/v1/incidents?after=" + written);
            waitedFor = written;
        }
    }

    /** Sends many facts, a line for each. */
    protected List<JsonNode> postLines(String incident, String query, String lines, String... headers) {
        return client().postLines(incident, query, lines, headers);
    }

    /** Waits until the views know what was answered here; answers that answer. */
    protected Answer known(Answer durable) {
        if (durable.status() >= 300) {
            throw new IllegalStateException(durable.response().body());
        }
        noted(durable);
        waitFor("");
        return durable;
    }

    protected int port() {
        return port;
    }

    private Client client() {
        return new Client(port);
    }

    /** Opens an incident that no other test uses, and answers its key. */
    protected String openIncident() {
        String key = "test-incident-" + NUMBER.incrementAndGet();
        Answer opened = post("/api/v1/incidents", incident(key));
        if (opened.status() != 201) {
            throw new IllegalStateException(opened.response().body());
        }
        known(opened);
        return key;
    }
}
