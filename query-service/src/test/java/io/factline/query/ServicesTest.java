package io.factline.query;

import io.factline.account.AccessToken;
import io.factline.account.Role;
import io.factline.account.TokenKeys;
import io.factline.command.CommandServiceConfiguration;
import io.factline.command.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both services in one process on a real PostgreSQL, asked over HTTP; shared by all tests of the run. */
@SpringBootTest(
        classes = ServicesTest.Both.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:command-service.yml,classpath:query-service.yml",
            "factline.admin.password=correct-horse-battery",
            "logging.level.root=warn"
        })
@ContextConfiguration(initializers = ServicesTest.Database.class)
public abstract class ServicesTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class})
    static class Both {}

    private static final KeyPair KEYS = TokenKeys.draw();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    protected static final UUID EDITOR = new UUID(0, 7);

    @LocalServerPort
    private int port;

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
                                    "factline.token.public-key",
                                            Base64.getEncoder()
                                                    .encodeToString(
                                                            KEYS.getPublic().getEncoded()))));
        }
    }

    /** An answer: its status, its headers and its JSON. */
    public record Answer(HttpResponse<String> response, JsonNode body) {

        public int status() {
            return response.statusCode();
        }

        public String code() {
            return body.path("code").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    protected Answer get(String path, String... headers) {
        return send("GET", path, null, bearer(Role.VIEWER), headers);
    }

    protected Answer post(String path, String body, String... headers) {
        return send("POST", path, body, bearer(Role.EDITOR), headers);
    }

    /** A token as the UI would send it. */
    protected static String bearer(Role role) {
        return "Bearer "
                + AccessToken.of(EDITOR, Set.of(role), "ui", Instant.now()).sign(KEYS.getPrivate());
    }

    protected static String basic(String name, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    protected Answer send(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            String authorization,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response, json ? JSON.readTree(response.body()) : JSON.nullNode());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens an incident that no other test uses, and answers its key. */
    protected String openIncident() {
        String key = "test-incident-" + NUMBER.incrementAndGet();
        Answer opened = post("/api/v1/incidents", incident(key));
        if (opened.status() != 201) {
            throw new IllegalStateException(opened.response().body());
        }
        get("/api/v1/incidents?after=" + opened.body().path("position").longValue());
        return key;
    }

    protected static String incident(String key) {
        return """
                {"key": "%s", "title": "Checkout outage", "organisation": "Target Corporation", "kind": "outage",
                 "zone": "America/Chicago", "opened": "2014-06-15", "jurisdictions": ["US", "US-MN"]}""".formatted(key);
    }

    protected static String fact(String id, String occurred, String summary) {
        return """
                {"id": "%s", "factType": "Disclosed", "occurred": "%s", "summary": "%s", "standing": "claimed", "detail": {}}""".formatted(id, occurred, summary);
    }

    protected static String facts(String incident) {
        return "/api/v1/incidents/" + incident + "/facts";
    }
}
