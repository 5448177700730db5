package io.factline.query.issuer;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.command.postgres.Login;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Whoever the issuer vouches for has an account of their own, and nobody else's. */
@ExtendWith(Believing.Started.class)
class IssuerAccountTest {

    private static final String ADMIN = basic("admin", Believing.PASSWORD);
    private static final String ME = "/api/v1/accounts/me";

    private final Believing services;
    private final Issuer issuer;

    IssuerAccountTest(Believing services) {
        this.services = services;
        this.issuer = services.issuer();
    }

    @Test
    void theRecordNamesAnAccountThatIsMadeAtFirstSightAndStays() {
        String token = issuer.token("grace", "crisis-team");
        services.send("POST", "/api/v1/incidents", incident("first-sight"), "Bearer " + token);
        Answer recorded =
                services.send("POST", facts("first-sight"), fact("F-1", "2014-06-15", "Seen."), "Bearer " + token);
        assertThat(recorded.status()).isEqualTo(201);

        String id = me(issuer.token("grace", "factline-viewer")).path("id").asString();
        Answer read = services.send(
                "GET",
                facts("first-sight") + "/F-1?after=" + recorded.body().path("position"),
                null,
                "Bearer " + token);
        assertThat(read.body().path("recordedBy").asString()).isEqualTo(id);
        assertThat(services.send("GET", "/api/v1/accounts/names", null, "Bearer " + token)
                        .response()
                        .body())
                .contains(id, "grace");
    }

    @Test
    void somebodyIsTheirSubjectWhateverElseTheIssuerSaysOfThem() {
        String id = me(issuer.token("s-1", claims -> claims.claim("email", "one@company.example"), "crisis-team"))
                .path("id")
                .asString();
        assertThat(me(issuer.token(
                                "s-1",
                                claims -> claims.claim("email", "two@company.example")
                                        .claim("preferred_username", "renamed"),
                                "crisis-team"))
                        .path("id")
                        .asString())
                .isEqualTo(id);
        assertThat(me(issuer.token("s-2", claims -> claims.claim("email", "one@company.example"), "crisis-team"))
                        .path("id")
                        .asString())
                .isNotEqualTo(id);
        assertThat(me(issuer.token("S-1", "crisis-team")).path("id").asString()).isNotEqualTo(id);
    }

    @Test
    void aNameTakesOverNobody() {
        made("boss", "\"roles\": [\"administrator\"]");
        for (String taken : new String[] {"boss", "admin", "Admin", "BOSS", "factline-demo"}) {
            JsonNode me = me(issuer.token(
                    "wants-" + taken, claims -> claims.claim("preferred_username", taken), "factline-viewer"));
            assertThat(me.path("name").asString()).matches(taken.toLowerCase(java.util.Locale.ROOT) + "-[0-9a-f]{8}");
            assertThat(me.path("roles")).hasSize(1);
        }
        JsonNode boss = find("boss");
        assertThat(boss.has("issuer")).isFalse();
        assertThat(boss.path("roles").path(0).asString()).isEqualTo("administrator");
        // and nobody signs in with a password to an account that the issuer vouches for
        me(issuer.token("nobody-has-a-password", "factline-viewer"));
        for (String password : new String[] {"", "null", "nobody-has-a-password"}) {
            assertThat(services.send("GET", ME, null, basic("nobody-has-a-password", password))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void whateverTheyAreCalledTheirNameIsOneOfOurs() {
        assertThat(nameOf("n-1", "Zoë Müller <script>")).isEqualTo("zoe-muller-script-");
        assertThat(nameOf("n-2", "ÀÉ@company.example")).isEqualTo("ae@company.example");
        assertThat(nameOf("n-3", "李雷")).startsWith("user");
        assertThat(nameOf("n-4", "x".repeat(200))).hasSize(64);
        assertThat(nameOf("n-5", "x".repeat(200))).hasSize(64).matches("x+-[0-9a-f]{8}");
        assertThat(nameOf("n-6", "")).startsWith("user");
    }

    @Test
    void rolesAreThoseOfTheTokenAndNoOthers() {
        String lead = issuer.token("linus", "crisis-lead", "factline-counsel", "unheard-of");
        assertThat(me(lead).path("roles").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("editor", "counsel");
        assertThat(find("linus").path("issuer").asString()).isEqualTo(issuer.address());
        String viewer = issuer.token("linus", "factline-viewer");
        assertThat(me(viewer).path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("viewer");
        assertThat(services.send("POST", "/api/v1/incidents", incident("not-any-more"), "Bearer " + viewer)
                        .code())
                .isEqualTo("not-allowed");
        assertThat(services.send("GET", ME, null, "Bearer " + issuer.token("linus"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void manyCallsOfSomebodyNewMakeOneAccount() {
        List<String> ids = IntStream.range(0, 40)
                .parallel()
                .mapToObj(_ ->
                        me(issuer.token("at-once", "crisis-team")).path("id").asString())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(services.accounts())
                .filteredOn(account -> account.path("name").asString().startsWith("at-once"))
                .hasSize(1);
    }

    @Test
    void whoeverSignsInToTheUiThroughTheIssuerIsTheSameAsAtTheApi() {
        String id = me(issuer.token("both-ways", "crisis-team")).path("id").asString();
        Map<String, Object> claims = Map.of(
                "iss",
                issuer.address(),
                "sub",
                "both-ways",
                "realm_access",
                Map.of("roles", List.of("factline-auditor")));

        Answer signedIn = services.send("GET", ME, null, Client.throughProvider(claims, "203.0.113.9"));

        assertThat(signedIn.body().path("id").asString()).isEqualTo(id);
        assertThat(signedIn.body().path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("auditor");
        assertThat(services.send("GET", "/api/v1/accounts/audit", null, ADMIN)
                        .body()
                        .valueStream())
                .anyMatch(note -> note.path("address").asString().equals("203.0.113.9")
                        && note.path("act").asString().equals("signed-in")
                        && note.path("account").asString().equals(id));
        Map<String, Object> other = Map.of("iss", "https://issuer.example", "sub", "both-ways", "roles", "editor");
        assertThat(services.send("GET", ME, null, Client.throughProvider(other, "203.0.113.9"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void neitherServiceCanBindSomebodyToAnAccountThatIsThere() {
        String admin = services.send("GET", ME, null, ADMIN).body().path("id").asString();
        for (Login login :
                List.of(services.postgres().command(), services.postgres().query())) {
            run(login, "select name from account.account");
            for (String forged : List.of(
                    "insert into account.identity values ('" + admin + "', '" + issuer.address() + "', 'mallory')",
                    "update account.identity set account = '" + admin + "'",
                    "delete from account.identity",
                    "select subject from account.identity")) {
                assertThatThrownBy(() -> run(login, forged))
                        .as(forged)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
        assertThatThrownBy(() -> run(services.postgres().query(), "update account.account set disabled_at = null"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void run(Login login, String statement) throws DataAccessException {
        JdbcClient database = as(login);
        if (statement.startsWith("select")) {
            database.sql(statement).query(String.class).list();
        } else {
            database.sql(statement).update();
        }
    }

    private JdbcClient as(Login login) {
        return JdbcClient.create(
                new DriverManagerDataSource(services.postgres().jdbcUrl(), login.user(), login.password()));
    }

    private String nameOf(String subject, String called) {
        return me(issuer.token(subject, claims -> claims.claim("preferred_username", called), "factline-viewer"))
                .path("name")
                .asString();
    }

    private JsonNode me(String token) {
        Answer me = services.send("GET", ME, null, "Bearer " + token);
        assertThat(me.status()).as(me.response().body()).isEqualTo(200);
        return me.body();
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
