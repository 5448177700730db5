package io.factline.query.issuer;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.account.Role;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** An administrator shuts an account, whichever way its owner signs in. */
@ExtendWith(Believing.Started.class)
class DisabledAccountTest {

    private static final String ADMIN = basic("admin", Believing.PASSWORD);
    private static final String ME = "/api/v1/accounts/me";

    private final Believing services;
    private final Issuer issuer;

    DisabledAccountTest(Believing services) {
        this.services = services;
        this.issuer = services.issuer();
    }

    @Test
    void aDisabledAccountIsRefusedWhicheverWayItsOwnerComes() {
        String token = issuer.token("leaver", "crisis-team");
        String id = services.send("GET", ME, null, "Bearer " + token)
                .body()
                .path("id")
                .asString();
        JsonNode local = made("local-leaver", "\"roles\": [\"viewer\"]");
        String byPassword = basic("local-leaver", Believing.PASSWORD);
        assertThat(services.send("GET", ME, null, byPassword).status()).isEqualTo(200);

        JsonNode key = services.send(
                        "POST", "/api/v1/keys", "{\"name\": \"key-leaver\", \"roles\": [\"viewer\"]}", ADMIN)
                .body();
        String byKey = "Bearer " + key.path("secret").asString();
        assertThat(services.send("GET", ME, null, byKey).status()).isEqualTo(200);

        assertThat(change(id, "disable").status()).isEqualTo(204);
        assertThat(change(key.path("key").path("id").asString(), "disable").status())
                .isEqualTo(204);
        assertThat(change(local.path("id").asString(), "disable").status()).isEqualTo(204);

        for (String method : new String[] {"GET", "POST"}) {
            Answer refused =
                    services.send(method, "/api/v1/incidents", method.equals("GET") ? null : "{}", "Bearer " + token);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.response().body()).contains("disabled");
        }
        assertThat(services.send("GET", ME, null, byPassword).status()).isEqualTo(401);
        assertThat(services.send("GET", ME, null, byKey).status()).isEqualTo(401);
        assertThat(find("leaver").has("disabledAt")).isTrue();
        assertThat(services.send("GET", "/api/v1/accounts/audit", null, ADMIN)
                        .response()
                        .body())
                .contains("account-made", "account-disabled", "signed-in", "sign-in-failed", id);

        change(id, "enable");
        change(local.path("id").asString(), "enable");
        assertThat(services.send("GET", ME, null, "Bearer " + token).status()).isEqualTo(200);
        assertThat(services.send("GET", ME, null, byPassword).status()).isEqualTo(200);
        assertThat(find("leaver").has("disabledAt")).isFalse();
    }

    @Test
    void aSessionOfTheUiEndsWithItsAccountWithinASecondOrTwo() {
        services.client().get("/api/v1/incidents");
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                services.postgres().jdbcUrl(),
                services.postgres().owner().user(),
                services.postgres().owner().password()));
        owner.sql("insert into account.account (id, name, password, roles) values (?, 'of-the-ui', 'x', '{viewer}')")
                .params(Client.EDITOR)
                .update();
        try {
            change(Client.EDITOR.toString(), "disable");
            await().untilAsserted(() -> assertThat(services.send("GET", "/api/v1/incidents", null, bearer(Role.VIEWER))
                            .status())
                    .isEqualTo(403));
            await().untilAsserted(() -> assertThat(services.send(
                                    "POST", "/api/v1/incidents", Client.incident("of-a-disabled"), bearer(Role.EDITOR))
                            .status())
                    .isEqualTo(403));
        } finally {
            change(Client.EDITOR.toString(), "enable");
            // each service learns of it for itself, and what runs next asks both
            await().untilAsserted(() -> assertThat(
                            services.client().get("/api/v1/incidents").status())
                    .isEqualTo(200));
            await().untilAsserted(() -> assertThat(services.send("POST", "/api/v1/incidents", "{}", bearer(Role.EDITOR))
                            .status())
                    .isEqualTo(400));
        }
    }

    @Test
    void anAdministratorWithAPasswordRemains() {
        String admin = services.send("GET", ME, null, ADMIN).body().path("id").asString();
        String other = bearer(Role.ADMINISTRATOR);
        for (JsonNode account :
                services.send("GET", "/api/v1/accounts", null, ADMIN).body()) {
            if (account.path("roles").toString().contains("administrator")
                    && !account.path("id").asString().equals(admin)) {
                change(account.path("id").asString(), "disable");
            }
        }
        String disable = "/api/v1/accounts/" + admin + "/disable";
        assertThat(services.send("POST", disable, null, other)
                        .body()
                        .path("detail")
                        .asString())
                .contains("Nobody else with a password");
        services.send(
                "POST",
                "/api/v1/accounts",
                "{\"name\": \"second\", \"password\": \"correct-horse-battery\", \"roles\": [\"administrator\"]}",
                ADMIN);
        assertThat(services.send("POST", disable, null, other).status()).isEqualTo(204);
        String second = basic("second", "correct-horse-battery");
        assertThat(services.send("POST", "/api/v1/accounts/" + admin + "/enable", null, second)
                        .status())
                .isEqualTo(204);
        String id = services.send("GET", ME, null, second).body().path("id").asString();
        assertThat(services.send("POST", "/api/v1/accounts/" + id + "/disable", null, ADMIN)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobodyDisablesThemselvesAndNobodyElseDoesIt() {
        String admin = services.send("GET", ME, null, ADMIN).body().path("id").asString();
        assertThat(change(admin, "disable").code()).isEqualTo("invalid-value");
        assertThat(change(new java.util.UUID(0, 9).toString(), "disable").code())
                .isEqualTo("unknown-account");
        for (Role role : new Role[] {Role.VIEWER, Role.EDITOR, Role.AUDITOR, Role.COUNSEL}) {
            assertThat(services.send("POST", "/api/v1/accounts/" + admin + "/disable", null, bearer(role))
                            .status())
                    .isEqualTo(403);
        }
    }

    private Answer change(String account, String how) {
        return services.send("POST", "/api/v1/accounts/" + account + "/" + how, null, ADMIN);
    }

    private JsonNode made(String name, String members) {
        Answer made = services.send(
                "POST",
                "/api/v1/accounts",
                "{\"name\": \"" + name + "\", \"password\": \"" + Believing.PASSWORD + "\", " + members + "}",
                ADMIN);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made.body();
    }

    private JsonNode find(String name) {
        return services.accounts()
                .valueStream()
                .filter(account -> account.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
