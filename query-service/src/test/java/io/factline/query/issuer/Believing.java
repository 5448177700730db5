package io.factline.query.issuer;

import static io.factline.query.Client.basic;
import static org.awaitility.Awaitility.await;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Both services in one process, and an issuer that they believe; started once. */
record Believing(Issuer issuer, EmbeddedPostgres postgres, ConfigurableApplicationContext context)
        implements AutoCloseable {

    static final String PASSWORD = "correct-horse-battery";

    /** Given to a test that asks for it. */
    static final class Started implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Believing.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(
                            Believing.class, _ -> start(new Issuer().comes()).answering(), Believing.class);
        }
    }

    static Believing start(Issuer issuer, String... more) {
        return start(issuer, Map.of(), more);
    }

    static Believing start(Issuer issuer, Map<String, Object> environment, String... more) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Files.createTempDirectory("believing"));
            List<String> settings = new ArrayList<>(Services.settings(postgres));
            settings.add("factline.admin.password=" + PASSWORD);
            settings.addAll(issuer.settings());
            settings.addAll(List.of(more));
            return new Believing(issuer, postgres, Services.start(settings, environment));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Waits until its views are filled. */
    private Believing answering() {
        await().until(() -> client().get("/api/v1/incidents").status() == 200);
        return this;
    }

    Client client() {
        return new Client(Services.port(context));
    }

    String base() {
        return "http://127.0.0.1:" + Services.port(context);
    }

    Answer send(String method, String path, @Nullable String body, String authorization) {
        return client().send(method, path, body, authorization);
    }

    /** All accounts, as an administrator sees them. */
    JsonNode accounts() {
        return send("GET", "/api/v1/accounts", null, basic("admin", PASSWORD)).body();
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
        issuer.close();
    }
}
