package io.factline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom the UI says that the issuer vouched for: said by the UI alone, for a minute, and for nothing else. */
class ProviderSignInTest {

    private static final KeyPair KEYS = TokenKeys.draw();
    private static final Instant NOW = Instant.parse("2014-06-15T12:00:00Z");
    private static final ProviderSignIn ADA =
            ProviderSignIn.of(Map.of("sub", "ada", "roles", "crisis-team"), "203.0.113.7", NOW);

    @Test
    void whatTheUiSignedIsReadAsItWas() {
        assertThat(ProviderSignIn.verify(ADA.sign(KEYS.getPrivate()), KEYS.getPublic(), NOW))
                .contains(ADA);
    }

    @Test
    void anotherKeyOrALaterMinuteIsWorthNothing() {
        assertThat(ProviderSignIn.verify(ADA.sign(TokenKeys.draw().getPrivate()), KEYS.getPublic(), NOW))
                .isEmpty();
        assertThat(ProviderSignIn.verify(ADA.sign(KEYS.getPrivate()), KEYS.getPublic(), NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void whatIsSignedForOneThingIsGoodForNoOther() {
        String token = AccessToken.of(UUID.randomUUID(), Set.of(Role.VIEWER), "ui", NOW)
                .sign(KEYS.getPrivate());
        String origin = SignInOrigin.of("203.0.113.7", NOW).sign(KEYS.getPrivate());
        String signIn = ADA.sign(KEYS.getPrivate());
        assertThat(ProviderSignIn.verify(token, KEYS.getPublic(), NOW)).isEmpty();
        assertThat(ProviderSignIn.verify(origin, KEYS.getPublic(), NOW)).isEmpty();
        assertThat(AccessToken.verify(signIn, KEYS.getPublic(), NOW)).isEmpty();
        assertThat(SignInOrigin.verify(signIn, KEYS.getPublic(), NOW)).isEmpty();
    }
}
