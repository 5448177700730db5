package io.factline.gate;

import io.factline.account.TokenKeys;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What the ways into both services have in common. Every call names its account, by HTTP Basic, by a key, by the token of the UI, or by one of the
 * issuer; there are no sessions and no cookies, so there is nothing for another site to ride on.
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
    private final Oidc oidc;
    private final @Nullable IssuerTokens tokens;

    /** One for each database: it remembers what it noted, whichever way in was taken. */
    private final Map<DataSource, AuditNotes> notes = new ConcurrentHashMap<>();

    private final RememberedPasswords passwords =
            new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());

    Gate(@Value("${factline.token.public-key}") String key, Attempts attempts, Limits limits, Oidc oidc) {
        this.key = TokenKeys.publicKey(key);
        this.attempts = attempts;
        this.limits = limits;
        this.oidc = oidc;
        this.tokens = oidc.issuer() == null || oidc.audience() == null
                ? null
                : new IssuerTokens(oidc.issuer(), oidc.audience());
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

    /** The way in for those who have no account: whoever answers them looks at how they prove who they are. */
    public SecurityFilterChain forSenders(HttpSecurity http, RequestMatcher which) {
        return http.securityMatcher(which)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::ofAnswers)
                .addFilterBefore(
                        new Rates("signals", limits.writes(), HttpServletRequest::getRemoteAddr),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .build();
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
        AuditNotes audit = notes.computeIfAbsent(accounts, AuditNotes::new);
        AuthenticationManager byToken = byToken(accounts, audit);
        if (oidc.passwords()) {
            http.authenticationProvider(byPassword(accounts, renewal, audit))
                    .httpBasic(basic -> basic.authenticationEntryPoint(this::notSignedIn)
                            .authenticationDetailsSource(request -> Arrival.of(request, key)));
        }
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::ofAnswers)
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(this::notSignedIn)
                        .withObjectPostProcessor(answering())
                        .authenticationManagerResolver(_ -> byToken))
                .addFilterBefore(new OneCredential(), BasicAuthenticationFilter.class)
                .addFilterBefore(rates, AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(
                                (_, response, _) -> ProblemAnswer.write(
                                        response,
                                        Problem.of(
                                                Rule.NOT_ALLOWED,
                                                "Your account may not make this call: it lacks the role, or came with a key or a token where only people may."))));
    }

    private AuthenticationProvider byPassword(
            DataSource accounts, UserDetailsPasswordService renewal, AuditNotes audit) {
        DaoAuthenticationProvider byPassword = new DaoAuthenticationProvider(new AccountLogins(accounts));
        byPassword.setPasswordEncoder(passwords);
        byPassword.setUserDetailsPasswordService(renewal);
        return new PasswordSignIn(byPassword, attempts, audit);
    }

    /** Each looks at what has its form; the issuer is asked for nothing that is a key or a token of the UI. */
    private AuthenticationManager byToken(DataSource accounts, AuditNotes audit) {
        List<AuthenticationProvider> ways = new ArrayList<>(
                List.of(new KeySignIn(accounts, audit), new OwnTokens(key, new DisabledAccounts(accounts))));
        if (oidc.issuer() != null) {
            ways.add(new IssuerSignIn(oidc, oidc.issuer(), tokens, key, accounts, audit));
        }
        return new ProviderManager(ways);
    }

    /** Accounts that cannot be reached are a problem as any other; by itself the filter would let the server answer. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> answering() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(Gate.this::notSignedIn);
                return filter;
            }
        };
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
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
        if (e instanceof NotLetIn known) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Factline\", error=\"insufficient_scope\"");
            ProblemAnswer.write(response, Problem.of(Rule.NOT_ALLOWED, known.sentence()));
            return;
        }
        if (e instanceof IssuerTokens.Away) {
            ProblemAnswer.write(
                    response,
                    Problem.of(
                            Rule.ISSUER_UNAVAILABLE,
                            "The issuer of your token cannot be asked for its keys right now: ask again, or sign in otherwise."));
            return;
        }
        if (e instanceof InternalAuthenticationServiceException) {
            ProblemAnswer.write(
                    response,
                    Problem.of(Rule.RECORD_UNAVAILABLE, "The accounts cannot be reached right now: ask again."));
            return;
        }
        if (oidc.passwords()) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Factline\", charset=\"UTF-8\"");
        }
        response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Factline\""
                        + (e instanceof OAuth2AuthenticationException ? ", error=\"invalid_token\"" : "")
                        + (tokens == null ? "" : ProtectedResource.parameter(request)));
        ProblemAnswer.write(
                response,
                Problem.of(
                        Rule.NOT_SIGNED_IN,
                        "Sign in: send a key" + (tokens == null ? "" : " or a token of the issuer") + " (Bearer)"
                                + (oidc.passwords() ? ", or the name and password of an account (HTTP Basic)." : ".")));
    }
}
