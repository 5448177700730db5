package io.factline.query.account;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;

class WhoMayTest extends ServicesTest {

    private static final String ADMIN = basic("admin", "correct-horse-battery");

    @Test
    void whoDoesNotSayWhoTheyAreIsAskedTo() {
        for (String nobody :
                new String[] {"", basic("admin", "wrong"), basic("nobody", "x"), "Bearer nonsense", "Bearer a.b.c"}) {
            for (String method : new String[] {"GET", "POST"}) {
                Answer refused = send(method, "/api/v1/incidents", method.equals("GET") ? null : "{}", nobody);
                assertThat(refused.status()).as(method + " " + nobody).isEqualTo(401);
                assertThat(refused.code()).isEqualTo("not-signed-in");
                assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
            }
        }
    }

    @Test
    void noSpellingOfAnAddressSlipsPast() {
        for (String path : new String[] {"/%61pi/v1/incidents", "/api/v1/incident%73", "/%61pi/v1/accounts"}) {
            assertThat(send("GET", path, null, "").status()).as(path).isEqualTo(401);
            assertThat(send("POST", path, "{}", "").status()).as(path).isEqualTo(401);
        }
        assertThat(send("GET", "/%61pi/v1/accounts", null, bearer(Role.VIEWER)).status())
                .isEqualTo(403);
    }

    @Test
    void viewersAndAuditorsReadAndEditorsAndAdministratorsWrite() {
        String key = openIncident();
        for (Role role : Role.values()) {
            assertThat(send("GET", "/api/v1/incidents/" + key, null, bearer(role))
                            .status())
                    .isEqualTo(200);
            boolean writes = role == Role.EDITOR || role == Role.ADMINISTRATOR;
            Answer answer = send("POST", facts(key), fact("F-" + role, "2014", "A"), bearer(role));
            assertThat(answer.status()).as(role.code()).isEqualTo(writes ? 201 : 403);
            if (!writes) {
                assertThat(answer.code()).isEqualTo("not-allowed");
            }
        }
    }

    @Test
    void onlyAnAdministratorMakesAndSeesAccounts() {
        String wanted = "{\"name\": \"vera\", \"password\": \"a long enough one\", \"roles\": [\"viewer\"]}";
        for (Role role : new Role[] {Role.VIEWER, Role.EDITOR, Role.AUDITOR}) {
            assertThat(send("POST", "/api/v1/accounts", wanted, bearer(role)).status())
                    .isEqualTo(403);
            assertThat(send("GET", "/api/v1/accounts", null, bearer(role)).status())
                    .isEqualTo(403);
        }
        Answer made = send("POST", "/api/v1/accounts", wanted, ADMIN);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.response().body()).doesNotContain("password", "long enough");
        assertThat(send("POST", "/api/v1/accounts", wanted, ADMIN).code()).isEqualTo("name-taken");

        String vera = basic("Vera", "a long enough one");
        Answer me = send("GET", "/api/v1/accounts/me", null, vera);
        assertThat(me.body().path("name").asString()).isEqualTo("vera");
        assertThat(me.body().path("roles").toString()).isEqualTo("[\"viewer\"]");
        assertThat(send("POST", "/api/v1/incidents", incident("vera-may-not"), vera)
                        .status())
                .isEqualTo(403);
        Answer all = send("GET", "/api/v1/accounts", null, ADMIN);
        assertThat(all.response().body()).contains("vera", "admin").doesNotContain("password", "bcrypt");
    }

    @Test
    void onlyAnAdministratorLooksAfterTheProjections() {
        String projections = "/api/v1/operations/projections";
        for (String rebuild :
                new String[] {projections + "/none/rebuild", "/%61pi/v1/operations/projections/none/rebuild"}) {
            assertThat(send("POST", rebuild, null, "").status()).isEqualTo(401);
            for (Role role : new Role[] {Role.VIEWER, Role.EDITOR, Role.AUDITOR, Role.COUNSEL}) {
                assertThat(send("GET", projections, null, bearer(role)).status())
                        .isEqualTo(403);
                Answer refused = send("POST", rebuild, null, bearer(role));
                assertThat(refused.status()).as(role.code()).isEqualTo(403);
                assertThat(refused.code()).isEqualTo("not-allowed");
            }
            assertThat(send("POST", rebuild, null, bearer(Role.ADMINISTRATOR)).code())
                    .isEqualTo("unknown-projection");
        }
        assertThat(send("GET", projections, null, ADMIN).status()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInMayKnowWhoIsBehindAnIdAndNothingElse() {
        Answer names = get("/api/v1/accounts/names");
        assertThat(names.status()).isEqualTo(200);
        assertThat(names.body().path(0).propertyNames()).containsExactly("id", "name");
        assertThat(names.response().body()).contains("admin");
    }

    @Test
    void aWeakPasswordOrAnOddNameIsRefusedAtItsPlace() {
        Answer refused = send(
                "POST",
                "/api/v1/accounts",
                "{\"name\": \"wim\", \"password\": \"short\", \"roles\": [\"viewer\"]}",
                ADMIN);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asString()).contains("12 characters");
        assertThat(refused.response().body()).doesNotContain("short");
        assertThat(send(
                                "POST",
                                "/api/v1/accounts",
                                "{\"name\": \"W W\", \"password\": \"a long enough one\", \"roles\": [\"viewer\"]}",
                                ADMIN)
                        .status())
                .isEqualTo(400);
    }
}
