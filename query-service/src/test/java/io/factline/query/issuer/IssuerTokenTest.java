package io.factline.query.issuer;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.factline.query.Client.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The services believe access tokens of their issuer, for them, now, and nothing that looks like one (RFC 6750, RFC 9068). */
@ExtendWith(Believing.Started.class)
class IssuerTokenTest {

    private static final String GOOD = "crisis-team";

    private final Believing services;
    private final Issuer issuer;

    IssuerTokenTest(Believing services) {
        this.services = services;
        this.issuer = services.issuer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT", "application/at+jwt", ""})
    void anAccessTokenIsGoodAtBothServicesHoweverTheIssuerCallsIt(String type) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
        String token = Issuer.signed(
                issuer.key(),
                type.isEmpty() ? header : header.type(new JOSEObjectType(type)),
                issuer.claims("ada", GOOD));
        assertThat(read(token).status()).isEqualTo(200);
        assertThat(write(token).status()).isEqualTo(201);
        assertThat(services.send("GET", "/api/v1/accounts/me", null, "Bearer " + token)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("ada");
    }

    @Test
    void whatNobodySignedIsWorthNothing() {
        JWTClaimsSet claims = issuer.claims("mallory", GOOD).build();
        refused(new PlainJWT(claims).serialize());
        String[] good = issuer.token("mallory", GOOD).split("\\.", -1);
        refused(good[0] + "." + good[1] + ".");
        refused(good[0] + "." + good[1]);
        refused(encode("{\"alg\":\"none\"}") + "." + good[1] + "." + good[2]);
        String more = new String(Base64.getUrlDecoder().decode(good[1]), StandardCharsets.UTF_8)
                .replace(GOOD, "factline-administrator");
        refused(good[0] + "." + encode(more) + "." + good[2]);
    }

    @Test
    void aSharedSecretIsNoSignatureAlsoWhereItIsThePublicKey() throws JOSEException {
        RSAKey key = issuer.key();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(
                key.toRSAPublicKey().getEncoded(),
                pem.getBytes(StandardCharsets.UTF_8),
                key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            refused(Issuer.signed(
                    new MACSigner(secret),
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()),
                    issuer.claims("mallory", GOOD)));
        }
    }

    @Test
    void anotherKeyIsNotThatOfTheIssuerWhateverItIsCalledAndWhereverItLies() throws JOSEException {
        RSAKey other = Issuer.draw();
        refused(Issuer.signed(other, rs256(), issuer.claims("mallory", GOOD)));
        RSAKey named = new RSAKey.Builder(other).keyID(issuer.key().getKeyID()).build();
        refused(Issuer.signed(named, rs256(), issuer.claims("mallory", GOOD)));
        refused(Issuer.signed(named, rs256().jwk(other.toPublicJWK()), issuer.claims("mallory", GOOD)));
        refused(Issuer.signed(
                other, rs256().jwkURL(java.net.URI.create("http://localhost:1/keys")), issuer.claims("mallory", GOOD)));
    }

    @Test
    void aTokenOfAnotherIssuerOrForSomebodyElseOpensNothing() {
        refused(issuer.token("mallory", claims -> claims.issuer(issuer.address() + "/"), GOOD));
        refused(issuer.token("mallory", claims -> claims.issuer("https://issuer.example"), GOOD));
        refused(issuer.token("mallory", claims -> claims.issuer(null), GOOD));
        refused(issuer.token("mallory", claims -> claims.audience("another-api"), GOOD));
        refused(issuer.token("mallory", claims -> claims.audience((String) null), GOOD));
        assertThat(read(issuer.token("ada", claims -> claims.audience(List.of("another-api", Issuer.AUDIENCE)), GOOD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenHasItsTime() {
        Instant now = Instant.now();
        refused(issuer.token("mallory", claims -> claims.expirationTime(Date.from(now.minusSeconds(120))), GOOD));
        refused(issuer.token("mallory", claims -> claims.expirationTime(null), GOOD));
        refused(issuer.token("mallory", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))), GOOD));
    }

    @Test
    void aTokenSaysWhoItIs() {
        refused(issuer.token("mallory", claims -> claims.subject(null), GOOD));
        refused(issuer.token("mallory", claims -> claims.subject(" "), GOOD));
        refused(issuer.token("mallory", claims -> claims.subject("a\u0000b"), GOOD));
        refused(issuer.token("mallory", claims -> claims.subject("s".repeat(256)), GOOD));
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        refused(issuer.token("mallory", claims -> claims.audience(Issuer.CLIENT), GOOD));
        refused(issuer.token("mallory", claims -> claims.claim("nonce", "n-0S6"), GOOD));
        refused(issuer.token("mallory", claims -> claims.claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"), GOOD));
        for (String type : new String[] {"ID", "Refresh", "Logout"}) {
            refused(issuer.token("mallory", claims -> claims.claim("typ", type), GOOD));
        }
        assertThat(read(issuer.token("ada", claims -> claims.claim("typ", "Bearer"), GOOD))
                        .status())
                .isEqualTo(200);
        for (String type : new String[] {"logout+jwt", "dpop+jwt", "JOSE"}) {
            refused(Issuer.signed(
                    issuer.key(), rs256().type(new JOSEObjectType(type)), issuer.claims("mallory", GOOD)));
        }
    }

    @Test
    void aTokenThatIsBoundToAKeyIsWorthNothingWithoutProof() {
        refused(issuer.token("mallory", claims -> claims.claim("cnf", Map.of("jkt", "x")), GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9.e30.", "eyJhbGciOiJSUzI1NiJ9..AAAA"})
    void whatIsNoTokenIsNone(String garbage) {
        refused(garbage);
    }

    @Test
    void whoeverHasNoRoleIsKnownAndNotLetIn() {
        for (String[] values : new String[][] {{}, {"somebody"}, {"editor"}, {"administrator"}}) {
            String token = issuer.token("roleless", values);
            for (Answer answer : List.of(read(token), write(token))) {
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("not-allowed");
                assertThat(answer.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
            }
        }
        assertThat(services.accounts())
                .noneMatch(account -> account.path("name").asString().equals("roleless"));
        String reader = issuer.token("reader", "factline-viewer");
        assertThat(read(reader).status()).isEqualTo(200);
        assertThat(write(reader).status()).isEqualTo(403);
    }

    @Test
    void aTokenMakesNothingThatOutlivesIt() {
        String token = issuer.token("root", "factline-administrator");
        assertThat(services.send("GET", "/api/v1/accounts", null, "Bearer " + token)
                        .status())
                .isEqualTo(200);
        String account = "{\"name\": \"later\", \"password\": \"a long enough one\", \"roles\": [\"administrator\"]}";
        String key = "{\"name\": \"later\", \"roles\": [\"administrator\"]}";
        assertThat(services.send("POST", "/api/v1/accounts", account, "Bearer " + token)
                        .code())
                .isEqualTo("not-allowed");
        assertThat(services.send("POST", "/api/v1/keys", key, "Bearer " + token).code())
                .isEqualTo("not-allowed");
    }

    @Test
    void whoeverHasNoTokenLearnsWhereOneIsToBeHad() {
        Answer refusal = services.send("GET", "/api/v1/incidents", null, "");
        assertThat(refusal.status()).isEqualTo(401);
        String at = services.base() + "/.well-known/oauth-protected-resource";
        assertThat(refusal.response().headers().allValues("WWW-Authenticate"))
                .contains("Bearer realm=\"Factline\", resource_metadata=\"" + at + "\"");

        Answer told = services.send("GET", "/.well-known/oauth-protected-resource", null, "");

        assertThat(told.status()).isEqualTo(200);
        JsonNode metadata = told.body();
        assertThat(metadata.path("resource").asString()).isEqualTo(services.base());
        assertThat(metadata.path("authorization_servers").path(0).asString()).isEqualTo(issuer.address());
        assertThat(metadata.path("bearer_methods_supported").path(0).asString()).isEqualTo("header");
        assertThat(metadata.path("tls_client_certificate_bound_access_tokens").asBoolean())
                .isFalse();
    }

    @Test
    void whatLetSomebodyInBeforeStillDoes() {
        assertThat(services.send("GET", "/api/v1/incidents", null, basic("admin", Believing.PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(services.client().get("/api/v1/incidents").status()).isEqualTo(200);
    }

    private void refused(String token) {
        for (Answer answer : List.of(read(token), write(token))) {
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("not-signed-in");
            assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                    .as(token)
                    .anyMatch(challenge ->
                            challenge.startsWith("Bearer ") && challenge.contains("error=\"invalid_token\""));
            assertThat(answer.response().body()).doesNotContain("Exception", "java.");
        }
        assertThat(services.accounts())
                .noneMatch(account -> account.path("name").asString().startsWith("mallory"));
    }

    private static JWSHeader.Builder rs256() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256);
    }

    private Answer read(String token) {
        return services.send("GET", "/api/v1/incidents", null, "Bearer " + token);
    }

    private Answer write(String token) {
        return services.send("POST", "/api/v1/incidents", incident("by-token-" + UUID.randomUUID()), "Bearer " + token);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
