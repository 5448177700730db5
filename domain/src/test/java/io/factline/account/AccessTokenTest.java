package io.factline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final KeyPair KEYS = TokenKeys.draw();
    private static final AccessToken TOKEN = AccessToken.of(new UUID(1, 2), Set.of(Role.EDITOR), "ui", NOW);

    @Test
    void whatTheUiSignedIsBelievedForAMinute() {
        String compact = TOKEN.sign(KEYS.getPrivate());
        assertThat(AccessToken.verify(compact, KEYS.getPublic(), NOW)).contains(TOKEN);
        assertThat(AccessToken.verify(compact, KEYS.getPublic(), NOW.plusSeconds(59)))
                .contains(TOKEN);
        assertThat(AccessToken.verify(compact, KEYS.getPublic(), NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void aTokenOfAnotherKeyIsNotBelieved() {
        assertThat(AccessToken.verify(TOKEN.sign(TokenKeys.draw().getPrivate()), KEYS.getPublic(), NOW))
                .isEmpty();
    }

    @Test
    void noTokenChoosesItsOwnAlgorithm() {
        String[] parts = TOKEN.sign(KEYS.getPrivate()).split("\\.", -1);
        for (String header : new String[] {
            "{\"alg\":\"none\"}", "{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"typ\":\"JWT\",\"alg\":\"EdDSA\"}"
        }) {
            String forged = encode(header) + "." + parts[1] + "." + parts[2];
            assertThat(AccessToken.verify(forged, KEYS.getPublic(), NOW)).isEmpty();
            assertThat(AccessToken.verify(encode(header) + "." + parts[1] + ".", KEYS.getPublic(), NOW))
                    .isEmpty();
        }
    }

    @Test
    void aChangedClaimIsNotBelieved() {
        String[] parts = TOKEN.sign(KEYS.getPrivate()).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String raised = parts[0] + "." + encode(claims.replace("editor", "administrator")) + "." + parts[2];
        assertThat(claims).contains("editor");
        assertThat(AccessToken.verify(raised, KEYS.getPublic(), NOW)).isEmpty();
    }

    @Test
    void garbageIsRefusedWithoutAnException() {
        for (String garbage : new String[] {"", ".", "..", "a.b.c", "....", "%%%.%%%.%%%"}) {
            assertThat(AccessToken.verify(garbage, KEYS.getPublic(), NOW)).isEmpty();
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
