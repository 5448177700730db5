package io.factline.query.issuer;

import static io.factline.query.Client.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.query.Client.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Factline does without the issuer as long as it can, and says so where it cannot. */
class IssuerAwayTest {

    private static final String ADMIN = basic("admin", Believing.PASSWORD);
    private static final Duration ASKED_AGAIN_IN = Duration.ofSeconds(30);

    @Test
    void theServicesStartWithoutItAskItWhenItIsThereAndKeepWhatItSaid() {
        Issuer issuer = new Issuer();
        try (Believing services = Believing.start(issuer)) {
            String token = issuer.token("ada", "crisis-team");
            for (int i = 0; i < 5; i++) {
                Answer away = read(services, token);
                assertThat(away.status()).isEqualTo(503);
                assertThat(away.code()).isEqualTo("issuer-unavailable");
                assertThat(away.header("Retry-After")).isNotEmpty();
                assertThat(away.response().body()).doesNotContain("Exception", "java.");
            }
            assertThat(services.send("GET", "/api/v1/accounts/names", null, ADMIN)
                            .status())
                    .isEqualTo(200);
            assertThat(services.client().get("/api/v1/accounts/names").status()).isEqualTo(200);
            // the views may still wait for their turn, which has nothing to do with the issuer
            await().untilAsserted(() -> assertThat(
                            services.send("GET", "/actuator/health", null, "").status())
                    .isEqualTo(200));

            issuer.comes();
            await().atMost(ASKED_AGAIN_IN)
                    .untilAsserted(
                            () -> assertThat(read(services, token).status()).isEqualTo(200));

            issuer.takesAnotherKey();
            String renewed = issuer.token("ada", "crisis-team");
            await().atMost(ASKED_AGAIN_IN)
                    .untilAsserted(
                            () -> assertThat(read(services, renewed).status()).isEqualTo(200));

            issuer.goes();
            assertThat(read(services, renewed).status()).isEqualTo(200);
        }
    }

    @Test
    void whoeverMakesUpKeysDoesNotMakeUsAskMoreThanTwice() {
        Issuer issuer = new Issuer().comes();
        try (Believing services = Believing.start(issuer)) {
            assertThat(read(services, issuer.token("ada", "crisis-team")).status())
                    .isEqualTo(200);
            for (int i = 0; i < 10; i++) {
                String madeUp = Issuer.signed(
                        Issuer.draw(),
                        new com.nimbusds.jose.JWSHeader.Builder(com.nimbusds.jose.JWSAlgorithm.RS256),
                        issuer.claims("mallory", "crisis-team"));
                assertThat(read(services, madeUp).status()).isEqualTo(401);
            }
            assertThat(issuer.timesAsked()).isLessThanOrEqualTo(6);
            assertThat(read(services, issuer.token("ada", "crisis-team")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anIssuerThatSaysItIsAnotherIsNotBelieved() {
        Issuer issuer = new Issuer().comes();
        try (Believing services = Believing.start(issuer, "factline.oidc.issuer=" + issuer.address() + "/")) {
            String token = issuer.token("ada", claims -> claims.issuer(issuer.address() + "/"), "crisis-team");
            assertThat(read(services, token).code()).isEqualTo("issuer-unavailable");
        }
    }

    @Test
    void wherePasswordsAreOffNoneLetsAnybodyIn() {
        Issuer issuer = new Issuer().comes();
        try (Believing services = Believing.start(issuer, "factline.oidc.passwords=false")) {
            Answer refused = services.send("GET", "/api/v1/accounts/names", null, ADMIN);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.response().headers().allValues("WWW-Authenticate"))
                    .noneMatch(challenge -> challenge.startsWith("Basic"));
            assertThat(services.send("POST", "/api/v1/incidents", "{}", ADMIN).status())
                    .isEqualTo(401);
            assertThat(read(services, issuer.token("ada", "crisis-team")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void everySettingCanComeFromTheEnvironment() {
        Issuer issuer = new Issuer().comes();
        Map<String, Object> environment = Map.of(
                "FACTLINE_OIDC_ROLES_CLAIM", "groups",
                "FACTLINE_OIDC_ROLES_EDITOR", "crisis-lead,crisis-deputy",
                "FACTLINE_OIDC_NAME_CLAIM", "nickname");
        try (Believing services = Believing.start(issuer, environment)) {
            String token = issuer.token(
                    "s-1",
                    claims -> claims.claim("groups", List.of("crisis-deputy")).claim("nickname", "ada"));
            Answer me = services.send("GET", "/api/v1/accounts/me", null, "Bearer " + token);
            assertThat(me.body().path("name").asString()).isEqualTo("ada");
            assertThat(me.body().path("roles").path(0).asString()).isEqualTo("editor");
            assertThat(read(services, issuer.token("s-2", "crisis-team")).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whereNothingIsSetATokenOfAnIssuerIsWorthNothing() {
        Issuer issuer = new Issuer().comes();
        try (Believing services = Believing.start(issuer, "factline.oidc.issuer=", "factline.oidc.audience=")) {
            Answer refused = read(services, issuer.token("ada", "crisis-team"));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.response().body()).doesNotContain("issuer");
            assertThat(services.send("GET", "/.well-known/oauth-protected-resource", null, "")
                            .status())
                    .isNotEqualTo(200);
            String none = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(read(services, none + ".e30.").status()).isEqualTo(401);
            assertThat(issuer.timesAsked()).isZero();
        }
    }

    /** Something that is answered while the views are still being filled, too. */
    private static Answer read(Believing services, String token) {
        return services.send("GET", "/api/v1/accounts/names", null, "Bearer " + token);
    }
}
