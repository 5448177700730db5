package io.factline.query;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.command.CommandServiceApplication;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import io.factline.query.Client.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Each service as an application of its own, on one PostgreSQL, the one that reads started first. */
class ApartTest {

    @TempDir
    private Path directory;

    @Test
    void aFactGoesFromOneToTheOtherAndNothingElseIsLetIn() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
                ConfigurableApplicationContext reads =
                        start(QueryServiceApplication.class, "query", postgres, postgres.query());
                ConfigurableApplicationContext writes =
                        start(CommandServiceApplication.class, "command", postgres, postgres.command())) {
            Client command = client(writes);
            Client query = client(reads);
            command.post("/api/v1/incidents", incident("apart"));
            Answer recorded = command.post(facts("apart"), fact("F-1", "2014-06-15", "seen from afar"));
            assertThat(recorded.status()).isEqualTo(201);
            long position = recorded.body().path("position").longValue();
            Answer timeline = query.get("/api/v1/incidents/apart/timeline?after=" + position, "Prefer", "wait=20");
            assertThat(timeline.body().path("entries").path(0).path("summary").asString())
                    .isEqualTo("seen from afar");

            String rebuild = "/api/v1/operations/projections/timeline/rebuild";
            assertThat(query.send("POST", rebuild, null, bearer(Role.ADMINISTRATOR))
                            .status())
                    .isEqualTo(202);
            assertThat(command.send("POST", rebuild, null, bearer(Role.ADMINISTRATOR))
                            .status())
                    .isEqualTo(403);

            for (Client service : List.of(command, query)) {
                assertThat(service.send("GET", "/actuator/health", null, "").status())
                        .isEqualTo(200);
                assertThat(service.send("GET", "/v3/api-docs", null, "")
                                .body()
                                .at("/components/responses/Unauthorized/headers/WWW-Authenticate/required")
                                .asBoolean(false))
                        .as("each describes its half, and all of it")
                        .isTrue();
                for (String path : List.of("/%61pi/v1/incidents", "/", "/actuator/env", "/api/v1/incidents")) {
                    assertThat(service.send("GET", path, null, "").status())
                            .as(path)
                            .isIn(401, 403);
                    assertThat(service.send("POST", path, "{}", "").status())
                            .as(path)
                            .isIn(401, 403);
                }
                assertThat(service.send("GET", "/api//v1/incidents", null, "").code())
                        .isEqualTo("invalid-parameter");
            }
        }
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, String side, EmbeddedPostgres postgres, Login login) {
        return new SpringApplicationBuilder(application)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "spring.config.name=" + side + "-service",
                        "factline.token.public-key=" + Client.publicKey(),
                        "spring.datasource.url=" + postgres.jdbcUrl(),
                        "spring.datasource.username=" + postgres.owner().user(),
                        "spring.datasource.password=" + postgres.owner().password(),
                        "factline.database." + side + ".username=" + login.user(),
                        "factline.database." + side + ".password=" + login.password())
                .run();
    }

    private static Client client(ConfigurableApplicationContext service) {
        return new Client(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
