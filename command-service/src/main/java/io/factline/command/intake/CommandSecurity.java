package io.factline.command.intake;

import io.factline.account.AccessToken;
import io.factline.account.TokenKeys;
import io.factline.command.record.CommandDatabase;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may write. Every call names its account, by HTTP Basic or by the token of the UI; there are no sessions and no
 * cookies, so there is nothing for another site to ride on.
 */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {

    /** Matched as the controllers match it: decoded, so that no spelling of an address slips past. */
    static final RequestMatcher API = PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    /** What an administrator does with projections is done by whoever keeps them, whatever the method. */
    private static final RequestMatcher OPERATIONS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/operations/**");

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Order(1)
    SecurityFilterChain commandSecurityChain(
            HttpSecurity http,
            @CommandDatabase DataSource accounts,
            @Value("${factline.token.public-key}") String key) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(new AccountLogins(accounts));
        passwords.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return http.securityMatcher(CommandSecurity::isWrite)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authenticationProvider(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(CommandSecurity::notSignedIn))
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(CommandSecurity::notSignedIn)
                        .jwt(jwt -> jwt.decoder(decoder(TokenKeys.publicKey(key)))
                                .jwtAuthenticationConverter(CommandSecurity::account)))
                .exceptionHandling(handling -> handling.accessDeniedHandler((_, response, _) -> ProblemAnswer.write(
                        response,
                        Problem.of(Rule.NOT_ALLOWED, "Your account does not have the role that this call needs."))))
                .authorizeHttpRequests(calls -> calls.requestMatchers("/api/v1/accounts/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .hasAnyRole("EDITOR", "ADMINISTRATOR"))
                .build();
    }

    private static boolean isWrite(HttpServletRequest request) {
        return API.matches(request) && !OPERATIONS.matches(request) && !READS.contains(request.getMethod());
    }

    private static JwtDecoder decoder(PublicKey key) {
        return compact -> AccessToken.verify(compact, key, Instant.now())
                .map(token -> Jwt.withTokenValue(compact)
                        .header("alg", "EdDSA")
                        .subject(token.sub().toString())
                        .claim("client", token.client())
                        .claim("roles", token.roles().stream().map(Enum::name).toList())
                        .build())
                .orElseThrow(() -> new BadJwtException("not a token of ours, or no longer"));
    }

    /** Known by its opaque id; the details say through what it acts. */
    private static AbstractAuthenticationToken account(Jwt token) {
        var roles = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of()).stream()
                .map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT))
                .toList();
        var account = UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(token.getSubject()), null, AuthorityUtils.createAuthorityList(roles));
        account.setDetails(token.getClaimAsString("client"));
        return account;
    }

    private static void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof InternalAuthenticationServiceException) {
            ProblemAnswer.write(
                    response,
                    Problem.of(Rule.RECORD_UNAVAILABLE, "The accounts cannot be reached right now: ask again."));
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Factline\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Factline\"");
        ProblemAnswer.write(
                response,
                Problem.of(Rule.NOT_SIGNED_IN, "Sign in: send the name and password of an account (HTTP Basic)."));
    }
}
