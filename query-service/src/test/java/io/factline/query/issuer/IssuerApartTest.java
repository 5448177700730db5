package io.factline.query.issuer;

import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.command.CommandServiceApplication;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.QueryServiceApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Each service as an application of its own: whichever somebody comes to first, they are one and the same at both. */
class IssuerApartTest {

    @TempDir
    private Path directory;

    @Test
    void somebodyNewIsTheSameAtBothServicesWhicheverSeesThemFirst() {
        try (Issuer issuer = new Issuer().comes();
                EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
                ConfigurableApplicationContext writes =
                        start(CommandServiceApplication.class, "command", issuer, postgres, postgres.command());
                ConfigurableApplicationContext reads =
                        start(QueryServiceApplication.class, "query", issuer, postgres, postgres.query())) {
            Client command = client(writes);
            Client query = client(reads);
            String reader = "Bearer " + issuer.token("reads-first", "crisis-team");
            String id = query.send("GET", "/api/v1/accounts/me", null, reader)
                    .body()
                    .path("id")
                    .asString();
            Answer opened = command.send("POST", "/api/v1/incidents", incident("apart"), reader);
            assertThat(opened.status()).isEqualTo(201);
            String writer = "Bearer " + issuer.token("writes-first", "crisis-team");
            assertThat(command.send("POST", "/api/v1/incidents", incident("apart-too"), writer)
                            .status())
                    .isEqualTo(201);
            assertThat(query.send("GET", "/api/v1/accounts/me", null, writer)
                            .body()
                            .path("name")
                            .asString())
                    .isEqualTo("writes-first");
            assertThat(query.send("GET", "/api/v1/accounts/me", null, reader)
                            .body()
                            .path("id")
                            .asString())
                    .isEqualTo(id);

            oneAccountForManyCallsAtOnce(command, query, issuer);
        }
    }

    private static void oneAccountForManyCallsAtOnce(Client command, Client query, Issuer issuer) {
        String both = "Bearer " + issuer.token("both-at-once", "crisis-team");
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(i -> (i % 2 == 0 ? command : query)
                                .send(
                                        i % 2 == 0 ? "POST" : "GET",
                                        i % 2 == 0 ? "/api/v1/incidents" : "/api/v1/accounts/names",
                                        i % 2 == 0 ? incident("at-once-" + i) : null,
                                        both)
                                .status()))
                .containsOnly(200, 201);
        assertThat(query.send("GET", "/api/v1/accounts/names", null, both)
                        .body()
                        .valueStream()
                        .filter(account -> account.path("name").asString().startsWith("both-at-once")))
                .hasSize(1);

        for (Client service : List.of(command, query)) {
            assertThat(service.send("GET", "/.well-known/oauth-protected-resource", null, "")
                            .body()
                            .path("authorization_servers")
                            .path(0)
                            .asString())
                    .isEqualTo(issuer.address());
        }
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, String side, Issuer issuer, EmbeddedPostgres postgres, Login login) {
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
                .properties(issuer.settings().toArray(String[]::new))
                .run();
    }

    private static Client client(ConfigurableApplicationContext service) {
        return new Client(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
