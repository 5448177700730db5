package io.factline.query.account;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiKeyTest extends ServicesTest {

    private static final String ADMIN = basic("admin", "correct-horse-battery");
    private static final String KEYS = "/api/v1/keys";

    @Test
    void anIntegratorRecordsAndReadsWithAKeyAlone() {
        String key = openIncident();
        JsonNode drawn = made("pager", "\"roles\": [\"editor\"]");
        String authorization = authorization(drawn);

        Answer recorded = send("POST", facts(key), fact("K-1", "2014-06-15", "Tills stood still."), authorization);

        assertThat(recorded.status()).isEqualTo(201);
        String id = drawn.path("key").path("id").asString();
        Answer read = send("GET", facts(key) + "/K-1?after=" + recorded.body().path("position"), null, authorization);
        assertThat(read.body().path("recordedBy").asString()).isEqualTo(id);
        assertThat(send("GET", "/api/v1/accounts/me", null, authorization)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("pager");
        assertThat(get("/api/v1/accounts/names").response().body()).contains(id, "pager");
    }

    @Test
    void aKeyMayWhatItsRolesMayAndNeverMakesAccountsOrKeys() {
        String key = openIncident();
        String reads = authorization(made("reads-only", "\"roles\": [\"viewer\"]"));
        assertThat(send("GET", "/api/v1/incidents/" + key, null, reads).status())
                .isEqualTo(200);
        assertThat(send("POST", facts(key), fact("K-1", "2014", "A"), reads).code())
                .isEqualTo("not-allowed");

        String administers = authorization(made("administers", "\"roles\": [\"administrator\"]"));
        assertThat(send("GET", "/api/v1/operations/projections", null, administers)
                        .status())
                .isEqualTo(200);
        String more = "{\"name\": \"one-more\", \"roles\": [\"administrator\"]}";
        assertThat(send("POST", KEYS, more, administers).code()).isEqualTo("not-allowed");
        assertThat(send("GET", KEYS, null, administers).code()).isEqualTo("not-allowed");
        String account = "{\"name\": \"mallory\", \"password\": \"a long enough one\", \"roles\": [\"administrator\"]}";
        assertThat(send("POST", "/api/v1/accounts", account, administers).code())
                .isEqualTo("not-allowed");
    }

    @Test
    void onlyAdministratorsMakeSeeAndRevokeKeys() {
        String id =
                made("seen", "\"roles\": [\"viewer\"]").path("key").path("id").asString();
        for (Role role : new Role[] {Role.VIEWER, Role.EDITOR, Role.AUDITOR, Role.COUNSEL}) {
            assertThat(send("POST", KEYS, "{\"name\": \"x\", \"roles\": [\"viewer\"]}", bearer(role))
                            .status())
                    .isEqualTo(403);
            assertThat(send("GET", KEYS, null, bearer(role)).status()).isEqualTo(403);
            assertThat(send("POST", KEYS + "/" + id + "/revoke", null, bearer(role))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(send("GET", KEYS, null, "").status()).isEqualTo(401);
    }

    @Test
    void aSecretIsToldOnceAndNeverAgain() {
        JsonNode drawn = made("told-once", "\"roles\": [\"viewer\"]");
        String secret = drawn.path("secret").asString();
        assertThat(secret).matches("factline_[A-Za-z0-9_-]{43}");

        Answer all = send("GET", KEYS, null, ADMIN);

        assertThat(all.response().body()).contains("told-once").doesNotContain(secret, "secret", "digest");
    }

    @Test
    void aRevokedKeyIsWorthNothingAtOnce() {
        JsonNode drawn = made("revoked", "\"roles\": [\"viewer\"]");
        String authorization = authorization(drawn);
        assertThat(send("GET", "/api/v1/incidents", null, authorization).status())
                .isEqualTo(200);
        String revoke = KEYS + "/" + drawn.path("key").path("id").asString() + "/revoke";

        assertThat(send("POST", revoke, null, ADMIN).status()).isEqualTo(204);

        for (String method : new String[] {"GET", "POST"}) {
            Answer refused = send(method, "/api/v1/incidents", method.equals("GET") ? null : "{}", authorization);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("not-signed-in");
            assertThat(refused.response().headers().allValues("WWW-Authenticate"))
                    .contains("Bearer realm=\"Factline\", error=\"invalid_token\"");
        }
        JsonNode revoked = find("revoked");
        assertThat(revoked.has("revokedAt")).isTrue();
        assertThat(send("POST", revoke, null, ADMIN).status()).isEqualTo(204);
        assertThat(find("revoked").path("revokedAt")).isEqualTo(revoked.path("revokedAt"));
        assertThat(send("POST", KEYS + "/" + new UUID(0, 9) + "/revoke", null, ADMIN)
                        .code())
                .isEqualTo("unknown-key");
        assertThat(send("GET", "/api/v1/accounts/audit", null, ADMIN).response().body())
                .contains("key-made", "key-revoked", "key-refused");
    }

    @Test
    void aKeyExpires() {
        Instant soon = Instant.now().plusSeconds(2);
        String authorization =
                authorization(made("short-lived", "\"roles\": [\"viewer\"], \"expiresAt\": \"" + soon + "\""));
        assertThat(send("GET", "/api/v1/incidents", null, authorization).status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        send("GET", "/api/v1/incidents", null, authorization).status())
                .isEqualTo(401));
        assertThat(send(
                                "POST",
                                KEYS,
                                "{\"name\": \"late\", \"roles\": [\"viewer\"], \"expiresAt\": \"2014-06-15T00:00:00Z\"}",
                                ADMIN)
                        .code())
                .isEqualTo("invalid-value");
    }

    @Test
    void whenAKeyWasUsedLastIsKnownToTheMinute() {
        JsonNode drawn = made("used", "\"roles\": [\"viewer\"]");
        assertThat(drawn.path("key").has("lastUsedAt")).isFalse();
        Instant before = Instant.now();

        send("GET", "/api/v1/incidents", null, authorization(drawn));

        assertThat(Instant.parse(find("used").path("lastUsedAt").asString()))
                .isBetween(before.truncatedTo(ChronoUnit.MINUTES), Instant.now());
    }

    @Test
    void forSomeIncidentsTheOthersAreNotThere() {
        String mine = openIncident();
        String other = openIncident();
        post("/api/v1/incidents/" + mine + "/links", "{\"kind\": \"related-to\", \"incident\": \"" + other + "\"}");
        long known = post(
                        facts(other),
                        fact("O-1", "2014", "Of the other.")
                                .replace(
                                        "\"detail\"",
                                        "\"relations\": [{\"kind\": \"about\", \"fact\": \"" + mine
                                                + "/M-1\"}], \"detail\""))
                .body()
                .path("position")
                .longValue();
        String scoped = authorization(made("scoped", "\"roles\": [\"editor\"], \"incidents\": [\"" + mine + "\"]"));
        String about = fact("M-1", "2014", "Of mine.")
                .replace(
                        "\"detail\"",
                        "\"relations\": [{\"kind\": \"about\", \"fact\": \"" + other + "/O-1\"}], \"detail\"");

        Answer recorded = send("POST", facts(mine), about, scoped);

        assertThat(recorded.status()).isEqualTo(201);
        String after =
                "after=" + Math.max(known, recorded.body().path("position").longValue());
        assertThat(send("GET", "/api/v1/incidents?" + after, null, scoped).body())
                .hasSize(1)
                .first()
                .satisfies(one -> assertThat(one.path("key").asString()).isEqualTo(mine));
        for (String path : new String[] {"", "/timeline", "/kpis", "/clocks", "/facts/O-1", "/facts/O-1/history"}) {
            Answer unknown = send("GET", "/api/v1/incidents/" + other + path, null, scoped);
            assertThat(unknown.code()).as(path).isEqualTo("unknown-incident");
        }
        Answer seen = send("GET", "/api/v1/incidents/" + mine + "/timeline?" + after, null, scoped);
        assertThat(seen.response().body()).contains("unresolved").doesNotContain("Of the other.", "incoming\":true");
        assertThat(send("GET", "/api/v1/incidents/" + mine, null, scoped)
                        .response()
                        .body())
                .doesNotContain(other);
    }

    @Test
    void forSomeIncidentsNothingIsWrittenOfTheOthers() {
        String mine = openIncident();
        String other = openIncident();
        String scoped =
                authorization(made("writes-scoped", "\"roles\": [\"editor\"], \"incidents\": [\"" + mine + "\"]"));
        for (String call : new String[] {"/facts", "/lock", "/close", "/links"}) {
            assertThat(send("POST", "/api/v1/incidents/" + other + call, body(call), scoped)
                            .code())
                    .as(call)
                    .isEqualTo("unknown-incident");
        }
        assertThat(send(
                                "POST",
                                "/api/v1/incidents/" + mine + "/links",
                                "{\"kind\": \"related-to\", \"incident\": \"" + other + "\"}",
                                scoped)
                        .code())
                .isEqualTo("unknown-incident");
        assertThat(send("POST", "/api/v1/incidents", incident("one-more-of-mine"), scoped)
                        .code())
                .isEqualTo("not-allowed");
    }

    @Test
    void whatDependsOnWhoAsksIsNotTakenForTheSame() {
        String mine = openIncident();
        String scoped = authorization(made("scoped-tag", "\"roles\": [\"viewer\"], \"incidents\": [\"" + mine + "\"]"));
        String all = send("GET", "/api/v1/incidents/" + mine, null, ADMIN).header("ETag");
        Answer other = send("GET", "/api/v1/incidents/" + mine, null, scoped, "If-None-Match", all);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void whatAKeyCannotBeIsRefusedAtItsPlace() {
        made("taken", "\"roles\": [\"viewer\"]");
        assertThat(refused("{\"name\": \"taken\", \"roles\": [\"viewer\"]}")).isEqualTo("name-taken at /name");
        assertThat(refused("{\"name\": \"admin\", \"roles\": [\"viewer\"]}")).isEqualTo("name-taken at /name");
        assertThat(refused("{\"name\": \"No Name\", \"roles\": [\"viewer\"]}")).startsWith("invalid-value at ");
        assertThat(refused("{\"name\": \"none\", \"roles\": []}")).startsWith("invalid-value at ");
        assertThat(refused("{\"name\": \"none\", \"roles\": [\"viewer\"], \"incidents\": []}"))
                .startsWith("invalid-value at ");
        assertThat(refused("{\"name\": \"none\", \"roles\": [\"viewer\"], \"incidents\": [\"no-such\"]}"))
                .isEqualTo("unknown-incident at /incidents");
        assertThat(refused("{\"name\": \"none\", \"roles\": [\"administrator\"], \"incidents\": [\"" + openIncident()
                        + "\"]}"))
                .startsWith("invalid-value at ");
        assertThat(refused("{\"name\": \"none\", \"roles\": [\"viewer\"], \"expiresAt\": \"tomorrow\"}"))
                .endsWith(" at /expiresAt");
        assertThat(refused("{\"name\": \"none\", \"roles\": [\"viewer\"], \"expiresAt\": \"2014-01-01T00:00:00Z\"}"))
                .isEqualTo("invalid-value at /expiresAt");
        assertThat(refused("{\"name\": \"none\", \"roles\": [\"viewer\"], \"expires\": \"2030-01-01T00:00:00Z\"}"))
                .isEqualTo("unknown-field at /expires");
    }

    private String refused(String key) {
        Answer answer = send("POST", KEYS, key, ADMIN);
        return answer.code() + " at "
                + answer.body().path("errors").path(0).path("pointer").asString();
    }

    private static String body(String call) {
        return switch (call) {
            case "/facts" -> fact("X-1", "2014", "X");
            case "/links" -> "{\"kind\": \"related-to\", \"incident\": \"target-2013-breach\"}";
            case "/close" -> "{\"closed\": \"2014\"}";
            default -> "{\"reason\": \"Because.\"}";
        };
    }

    private JsonNode made(String name, String members) {
        Answer made = send("POST", KEYS, "{\"name\": \"" + name + "\", " + members + "}", ADMIN);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made.body();
    }

    private JsonNode find(String name) {
        for (JsonNode key : send("GET", KEYS, null, ADMIN).body()) {
            if (key.path("name").asString().equals(name)) {
                return key;
            }
        }
        throw new AssertionError("no key " + name);
    }

    private static String authorization(JsonNode drawn) {
        return "Bearer " + drawn.path("secret").asString();
    }
}
