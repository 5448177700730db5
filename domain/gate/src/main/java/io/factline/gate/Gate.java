package io.factline.gate;

import io.factline.account.AccessToken;
import io.factline.account.TokenKeys;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What the ways into both services have in common. Every call names its account, by HTTP Basic, by a key, or by the token of the UI; there
 * are no sessions and no cookies, so there is nothing for another site to ride on.
 */
@Component
public class Gate {

    /** Matched as the controllers match it: decoded, so that no spelling of an address slips past. */
    public static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    /** An administrator who is no key: what a stolen key made would outlive it. */
    public static final AuthorizationManager<RequestAuthorizationContext> PERSON_WHO_ADMINISTERS =
            AuthorizationManagers.allOf(
                    AuthorityAuthorizationManager.hasRole("ADMINISTRATOR"),
                    AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(Scope.KEY)));

    /** What an administrator does with projections is done by whoever keeps them, whatever the method. */
    private static final RequestMatcher OPERATIONS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/operations/**");

    /** What those who run it ask a process itself: its health, its metrics. */
    private static final RequestMatcher ACTUATOR =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final PublicKey key;
    private final Attempts attempts;
    private final Limits limits;

    /** One for each database: it remembers what it noted, whichever way in was taken. */
    private final Map<DataSource, AuditNotes> notes = new ConcurrentHashMap<>();

    private final RememberedPasswords passwords =
            new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());

    Gate(@Value("${factline.token.public-key}") String key, Attempts attempts, Limits limits) {
        this.key = TokenKeys.publicKey(key);
        this.attempts = attempts;
        this.limits = limits;
    }

    /** The way in for what changes something of the record or the accounts. Who may is for the caller to say. */
    public HttpSecurity forWrites(HttpSecurity http, DataSource accounts, UserDetailsPasswordService renewal) {
        return guarded(http.securityMatcher(Gate::isWrite), accounts, renewal, new Rates("writes", limits.writes()));
    }

    /** The way in for all else. Who may is for the caller to say. */
    public HttpSecurity forReads(HttpSecurity http, DataSource accounts) {
        return guarded(
                http.securityMatcher(request -> API.matches(request) && !isWrite(request)),
                accounts,
                UserDetailsPasswordService.NOOP,
                new Rates("reads", limits.reads()));
    }

    private static boolean isWrite(HttpServletRequest request) {
        return API.matches(request) && !OPERATIONS.matches(request) && !READS.contains(request.getMethod());
    }

    /** The way to what a process tells of itself: whether it is well, to everybody; all else to administrators. */
    public SecurityFilterChain forOperators(HttpSecurity http, DataSource accounts) {
        return guarded(
                        http.securityMatcher(ACTUATOR),
                        accounts,
                        UserDetailsPasswordService.NOOP,
                        new Rates("operators", limits.reads()))
                .authorizeHttpRequests(calls -> calls.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMINISTRATOR"))
                .build();
    }

    private HttpSecurity guarded(
            HttpSecurity http, DataSource accounts, UserDetailsPasswordService renewal, Rates rates) {
        DaoAuthenticationProvider byPassword = new DaoAuthenticationProvider(new AccountLogins(accounts));
        byPassword.setPasswordEncoder(passwords);
        byPassword.setUserDetailsPasswordService(renewal);
        AuditNotes audit = notes.computeIfAbsent(accounts, AuditNotes::new);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::ofAnswers)
                .authenticationProvider(new PasswordSignIn(byPassword, attempts, audit))
                .authenticationProvider(new KeySignIn(accounts, audit))
                .httpBasic(basic -> basic.authenticationEntryPoint(Gate::notSignedIn)
                        .authenticationDetailsSource(request -> Arrival.of(request, key)))
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(Gate::notSignedIn)
                        .withObjectPostProcessor(answering())
                        .jwt(jwt -> jwt.decoder(decoder()).jwtAuthenticationConverter(Gate::account)))
                .addFilterBefore(new OneCredential(), BasicAuthenticationFilter.class)
                .addFilterBefore(rates, AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(
                                (_, response, _) -> ProblemAnswer.write(
                                        response,
                                        Problem.of(
                                                Rule.NOT_ALLOWED,
                                                "Your account may not make this call: it lacks the role, or is a key where only people may."))));
    }

    /** Accounts that cannot be reached are a problem as any other; by itself the filter would let the server answer. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(Gate::notSignedIn);
                return filter;
            }
        };
    }

    private JwtDecoder decoder() {
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
        if (e instanceof SlowDown slow) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Seconds.of(slow.askAgainIn())));
            ProblemAnswer.write(
                    response,
                    Problem.of(
                            Rule.TOO_MANY_REQUESTS,
                            "Too many wrong passwords came from there: wait as long as Retry-After says."));
            return;
        }
        if (e instanceof InternalAuthenticationServiceException) {
            ProblemAnswer.write(
                    response,
                    Problem.of(Rule.RECORD_UNAVAILABLE, "The accounts cannot be reached right now: ask again."));
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Factline\", charset=\"UTF-8\"");
        response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Factline\""
                        + (e instanceof OAuth2AuthenticationException ? ", error=\"invalid_token\"" : ""));
        ProblemAnswer.write(
                response,
                Problem.of(
                        Rule.NOT_SIGNED_IN,
                        "Sign in: send a key (Bearer), or the name and password of an account (HTTP Basic)."));
    }
}
