package io.factline.query.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An issuer with a server of its own, which can go away and come back, and sign with another key than before. */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "factline-api";
    static final String CLIENT = "factline-ui";

    private static final String ID = "company";

    private final int port = freePort();
    private final Keys keys = new Keys();
    private @org.jspecify.annotations.Nullable MockOAuth2Server server;

    /** What it signs with now. */
    private static final class Keys extends KeyProvider {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile RSAKey current = draw();

        @Override
        public JWK signingKey(String issuer) {
            asked.incrementAndGet();
            return current;
        }
    }

    static RSAKey draw() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Issuer comes() {
        MockOAuth2Server started = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys, Instant.now())));
        started.start(port);
        server = started;
        return this;
    }

    void goes() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }

    void takesAnotherKey() {
        keys.current = draw();
    }

    /** How often somebody asked for its keys. */
    int timesAsked() {
        return keys.asked.get();
    }

    RSAKey key() {
        return keys.current;
    }

    String address() {
        return "http://localhost:" + port + "/" + ID;
    }

    /** The settings of services that believe it. */
    List<String> settings() {
        return List.of(
                "factline.oidc.issuer=" + address(),
                "factline.oidc.audience=" + AUDIENCE,
                "factline.oidc.client-id=" + CLIENT,
                "factline.oidc.roles-claim=realm_access.roles",
                "factline.oidc.roles.editor=crisis-team, crisis-lead");
    }

    /** An access token of somebody with values of the claim that gives roles. */
    String token(String subject, String... values) {
        return token(subject, claims -> claims, values);
    }

    String token(String subject, UnaryOperator<JWTClaimsSet.Builder> otherwise, String... values) {
        return signed(key(), new JWSHeader.Builder(JWSAlgorithm.RS256), otherwise.apply(claims(subject, values)));
    }

    /** What an access token says that is good for a minute. */
    JWTClaimsSet.Builder claims(String subject, String... values) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(AUDIENCE)
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("preferred_username", subject)
                .claim("realm_access", Map.of("roles", List.of(values)));
    }

    static String signed(RSAKey key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            return signed(new RSASSASigner(key), header.keyID(key.getKeyID()), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWSSigner signer, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        goes();
    }
}
