package io.factline.gate;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Access tokens of the issuer (RFC 9068). It signs them with a key that nobody else has: what is signed with a shared secret or not at
 * all is no token. Its keys are remembered for five minutes, for four hours while it is away, and asked for anew where a
 * token names one that is not among them; a stranger who makes up such names makes us ask no more than twice in five seconds.
 */
final class IssuerTokens {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerTokens.class);

    /** As RFC 9068 has it, and as issuers have it that do not follow it; null where the header says nothing. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null);

    /** Only an ID token has them (OpenID Connect Core 1.0, sections 2 and 3.3.2.11). */
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final Duration AWAY_AT_MOST = Duration.ofHours(4);
    private static final Duration ASKED_AT_MOST_TWICE_IN = Duration.ofSeconds(5);
    private static final Duration WAIT_FOR_EACH_OTHER = Duration.ofSeconds(10);

    private final IssuerKeys keys;
    private final JwtDecoder decoder;

    IssuerTokens(String issuer, String audience) {
        this.keys = new IssuerKeys(issuer);
        var source = JWKSourceBuilder.create(keys)
                .cache(REMEMBERED.toMillis(), WAIT_FOR_EACH_OTHER.toMillis())
                .refreshAheadCache(false)
                .rateLimited(ASKED_AT_MOST_TWICE_IN.toMillis())
                .outageTolerant(AWAY_AT_MOST.toMillis())
                .build();
        NimbusJwtDecoder nimbus = NimbusJwtDecoder.withJwkSource(source)
                // RS, PS and ES of 256 to 512: those with a shared secret are of another type
                .jwsAlgorithms(algorithms -> algorithms.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(TYPES))
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                rule(token -> token.getExpiresAt() != null, "it never ends"),
                rule(IssuerTokens::isAccessToken, "it is no access token"),
                // RFC 9449, section 7.2: worth nothing to whoever cannot prove that it is theirs
                rule(token -> !token.hasClaim("cnf"), "it is bound to a key of its holder")));
        this.decoder = nimbus;
    }

    /** Keycloak says in a claim what other issuers say in the header. */
    private static boolean isAccessToken(Jwt token) {
        return OF_ID_TOKENS.stream().noneMatch(token::hasClaim)
                && (!(token.getClaims().get("typ") instanceof String type) || type.equals("Bearer"));
    }

    private static OAuth2TokenValidator<Jwt> rule(java.util.function.Predicate<Jwt> isGood, String otherwise) {
        return token -> isGood.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", otherwise, null));
    }

    /**
     * A token, and when it ends.
     *
     * @throws InvalidBearerTokenException where it is none of the issuer for us, or not now
     * @throws Away where nobody can know
     */
    Jwt read(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("no token of the issuer for us, or not now", e);
        } catch (JwtException e) {
            boolean asksTooOften = causes(e).anyMatch(RateLimitReachedException.class::isInstance);
            if (asksTooOften && keys.wereFound()) {
                throw new InvalidBearerTokenException("a key that the issuer did not have a moment ago", e);
            }
            if (!asksTooOften) {
                LOG.warn("The issuer of tokens cannot be asked for its keys: {}", last(e));
            }
            throw new Away(e);
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static String last(Throwable failure) {
        return causes(failure).reduce((_, deeper) -> deeper).orElse(failure).toString();
    }

    /** The issuer cannot be asked for its keys, and they are not remembered. */
    static final class Away extends InternalAuthenticationServiceException {

        private static final long serialVersionUID = 1L;

        Away(Throwable cause) {
            super("the keys of the issuer are not known", cause);
        }
    }
}
