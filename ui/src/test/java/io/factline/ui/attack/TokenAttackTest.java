package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.AccessToken;
import io.factline.account.Role;
import io.factline.account.SignInOrigin;
import io.factline.account.TokenKeys;
import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Nobody speaks for an account but whoever holds the key of the UI, for a minute, in one spelling. */
@RunningFactline
class TokenAttackTest {

    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    private Caller editor;
    private String good;
    private String[] parts;

    @BeforeEach
    void anEditorHasAToken() {
        editor = Caller.made("editor", new Wire(port), settings);
        good = editor.authorization().substring("Bearer ".length());
        parts = good.split("\\.");
    }

    @Test
    void theTokenItselfIsGoodAtBothServices() {
        assertThat(read("Bearer " + good).status()).isEqualTo(200);
        assertThat(write("Bearer " + good).status()).isEqualTo(201);
    }

    @Test
    void aTokenThatNobodySignedIsWorthNothing() throws GeneralSecurityException {
        refused(encode("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        refused(encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        String confused = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        String publicKey = settings.getRequiredProperty("factline.token.public-key");
        for (byte[] secret :
                new byte[][] {Base64.getDecoder().decode(publicKey), publicKey.getBytes(StandardCharsets.US_ASCII)}) {
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            refused(confused + "." + encode(mac.doFinal(confused.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Test
    void aTokenOfAnotherKeyIsWorthNothing() {
        refused(AccessToken.of(editor.id(), Set.of(Role.EDITOR), "ui", Instant.now())
                .sign(TokenKeys.draw().getPrivate()));
    }

    @Test
    void nothingInATokenCanBeChanged() {
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(parts[0] + "." + encode(claims.replace("editor", "administrator")) + "." + parts[2]);
        refused(parts[0] + "." + encode(claims.replace(editor.id().toString(), new UUID(0, 1).toString())) + "."
                + parts[2]);
        refused(parts[0] + "." + encode(claims + " ") + "." + parts[2]);
        refused(encode("{\"alg\":\"EdDSA\",\"typ\":\"JWT\",\"kid\":\"../../dev/null\"}") + "." + parts[1] + "."
                + parts[2]);
        refused(encode("{\"typ\":\"JWT\",\"alg\":\"EdDSA\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void aTokenHasItsTime() {
        Instant now = Instant.now();
        refused(signed(new AccessToken(
                editor.id(), Set.of(Role.EDITOR), "ui", "factline-ui", "factline-services", now.getEpochSecond() - 1)));
        refused(signed(new AccessToken(
                editor.id(),
                Set.of(Role.EDITOR),
                "ui",
                "factline-ui",
                "factline-services",
                now.plusSeconds(3600).getEpochSecond())));
        refused(signed(new AccessToken(
                editor.id(), Set.of(Role.EDITOR), "ui", "factline-ui", "factline-services", Long.MAX_VALUE)));
    }

    @Test
    void aTokenForSomebodyElseOpensNothing() {
        long soon = Instant.now().plusSeconds(30).getEpochSecond();
        refused(signed(new AccessToken(editor.id(), Set.of(Role.EDITOR), "ui", "somebody", "factline-services", soon)));
        refused(signed(new AccessToken(editor.id(), Set.of(Role.EDITOR), "ui", "factline-ui", "elsewhere", soon)));
        refused(SignInOrigin.of("203.0.113.7", Instant.now()).sign(key()));
        for (String odd : new String[] {"{}", "[]", "null", "1", "{\"sub\":1}", "{\"iss\":null,\"aud\":null}"}) {
            refused(signed(odd));
        }
    }

    @Test
    void aTokenHasOneSpelling() {
        refused(good + "=");
        refused(good + "==");
        refused(good + ".");
        refused(good + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "=." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + parts[2].replace('_', '/').replace('-', '+') + "A");
        refused(parts[0] + "." + parts[1] + "." + sameBytesOtherwise(parts[2]));
        refused(good.toLowerCase(Locale.ROOT));
    }

    @Test
    void aTokenStandsInItsHeaderAndNowhereElse() {
        Wire wire = new Wire(port);
        assertThat(wire.send("GET", "/api/v1/incidents?access_token=" + good, null)
                        .status())
                .isEqualTo(401);
        assertThat(wire.send("GET", "/api/v1/incidents", null, "Cookie", "access_token=" + good)
                        .status())
                .isEqualTo(401);
        assertThat(wire.send("GET", "/api/v1/incidents", null, "X-Authorization", "Bearer " + good)
                        .status())
                .isEqualTo(401);
        assertThat(wire.send("POST", "/api/v1/incidents", "access_token=" + good, "X-Forwarded-User", "admin")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer %s", "BEARER %s"})
    void howTheSchemeIsWrittenDoesNotMatter(String written) {
        assertThat(read(written.formatted(good)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer  %s", "Bearer\t%s", "Bearer %s, Basic YTpi", "Basic YTpi, Bearer %s", "Token %s", "%s"})
    void whatIsNoCredentialIsNone(String written) {
        assertThat(read(written.formatted(good)).status()).as(written).isIn(400, 401);
    }

    @Test
    void whoSaysTwiceWhoTheyAreIsRefused() {
        String admin = Wire.basic("admin", RunningFactline.PASSWORD);
        for (String second : new String[] {admin, "Bearer " + good, "Bearer nonsense"}) {
            for (String method : new String[] {"GET", "POST"}) {
                Reply reply = new Wire(port)
                        .send(
                                method,
                                "/api/v1/incidents",
                                method.equals("POST") ? "{}" : null,
                                "Authorization",
                                "Bearer " + good,
                                "Authorization",
                                second);
                assertThat(reply.status()).as(method + " " + second).isEqualTo(400);
                assertThat(reply.code()).isEqualTo("invalid-parameter");
            }
        }
    }

    @Test
    void aHugeTokenIsRefusedBeforeItIsRead() {
        assertThat(read("Bearer " + "a".repeat(100_000)).status()).isIn(400, 431);
        refused("a.".repeat(2_000));
    }

    @Test
    void aTokenOfAnAccountThatIsNoMoreFindsNobody() {
        String nobody = "Bearer "
                + AccessToken.of(UUID.randomUUID(), Set.of(Role.VIEWER), "ui", Instant.now())
                        .sign(key());
        assertThat(new Wire(port)
                        .send("GET", "/api/v1/accounts/me", null, "Authorization", nobody)
                        .code())
                .isEqualTo("not-signed-in");
    }

    private void refused(String token) {
        for (Reply reply : new Reply[] {read("Bearer " + token), write("Bearer " + token)}) {
            assertThat(reply.status()).as(token).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("not-signed-in");
            assertThat(reply.header("WWW-Authenticate")).isNotEmpty();
            assertThat(reply.body()).doesNotContain("Exception", "java.");
        }
    }

    private Reply read(String authorization) {
        return new Wire(port).send("GET", "/api/v1/incidents", null, "Authorization", authorization);
    }

    private Reply write(String authorization) {
        return new Wire(port)
                .send("POST", "/api/v1/incidents", """
                        {"key": "%s", "title": "T", "organisation": "O", "kind": "outage", "zone": "UTC", "opened": "2014"}""".formatted(Calls.fresh()), "Authorization", authorization);
    }

    private String signed(AccessToken token) {
        return token.sign(key());
    }

    /** Whatever is in it, signed as the UI would. */
    private String signed(String claims) {
        try {
            String text = encode(HEADER) + "." + encode(claims);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey key() {
        return TokenKeys.privateKey(settings.getRequiredProperty("factline.token.private-key"));
    }

    /** The last character carries four bits that mean nothing: another one says the same. */
    private static String sameBytesOtherwise(String base64) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(base64.charAt(base64.length() - 1));
        String other = base64.substring(0, base64.length() - 1) + alphabet.charAt(last ^ 1);
        assertThat(Base64.getUrlDecoder().decode(other))
                .isEqualTo(Base64.getUrlDecoder().decode(base64));
        return other;
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
