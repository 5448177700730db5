package io.factline.ui.session;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import io.factline.account.Account;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Sign-in through the provider: authorisation code with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 9700). The services say
 * whose account it is; the tokens of the provider open nothing here and are not kept.
 */
record ProviderSecurity(Provider settings, ProviderClient client, Services services) {

    /** Where a sign-in through the provider begins. */
    static final String BEGIN = "oauth2/authorization/" + ProviderClient.ID;

    /** The services know who it is, and do not let them in. */
    static final String NOT_LET_IN = "not_let_in";

    private static final String AWAY = "provider_away";

    /** What anybody may call as often as they like. */
    private static final String NOBODY_ASKED = "authorization_request_not_found";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSecurity.class);

    static ProviderSecurity of(Provider settings, Services services) {
        return new ProviderSecurity(settings, new ProviderClient(settings), services);
    }

    void signIn(OAuth2LoginConfigurer<HttpSecurity> login) {
        AuthenticationFailureHandler failed = failed();
        login.loginPage("/sign-in")
                .clientRegistrationRepository(client.registrations())
                .authorizedClientRepository(new NoTokens())
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(client.tokens()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::user))
                .failureHandler(failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler((request, response, away) ->
                                failed.onAuthenticationFailure(request, response, away(away)));
                        return filter;
                    }
                });
    }

    /** Ends the session here, and tells the provider where it wants to know (OpenID Connect RP-Initiated Logout 1.0). */
    LogoutSuccessHandler signedOut() {
        OidcClientInitiatedLogoutSuccessHandler handler =
                new OidcClientInitiatedLogoutSuccessHandler(client.registrations());
        handler.setPostLogoutRedirectUri("{baseUrl}/sign-in");
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    private OidcUser user(OidcUserRequest signedIn) {
        OidcIdToken token = signedIn.getIdToken();
        Map<String, Object> claims = new TreeMap<>(token.getClaims());
        claims.put("iss", String.valueOf(settings.issuer()));
        try {
            Account account = services.signingIn(claims, address()).me();
            return new ThroughProvider(new SignedIn(account.id(), account.name(), account.roles()), token);
        } catch (HttpClientErrorException.Forbidden e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NOT_LET_IN), "The services do not let them in", e);
        } catch (RestClientException e) {
            throw new AuthenticationServiceException("The services cannot be reached", e);
        }
    }

    /** Of the browser that comes back from the provider. */
    private static String address() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest().getRemoteAddr()
                : "";
    }

    /** The provider could not be asked where people sign in. */
    private static OAuth2AuthenticationException away(AuthenticationException failure) {
        return new OAuth2AuthenticationException(new OAuth2Error(AWAY), "The provider cannot be asked", failure);
    }

    private static AuthenticationFailureHandler failed() {
        SimpleUrlAuthenticationFailureHandler page = new SimpleUrlAuthenticationFailureHandler("/sign-in?error");
        return (request, response, failure) -> {
            String reason = reason(failure);
            if (!reason.equals(NOBODY_ASKED)) {
                LOG.warn("Nobody signed in through the provider: {}", reason);
            }
            page.onAuthenticationFailure(request, response, failure);
        };
    }

    /** Where it is about what the provider answered to a browser, without what it or somebody in its place wrote about it. */
    private static String reason(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                        && !known.getError().getErrorCode().equals(AWAY)
                ? known.getError().getErrorCode().replaceAll("[^a-z_]", "")
                : NestedExceptionUtils.getMostSpecificCause(failure).toString();
    }

    /** The UI calls nobody with the tokens of the provider. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Security declares it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String client, Authentication user, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication user,
                HttpServletRequest request,
                HttpServletResponse response) {
            // they have done what they are for
        }

        @Override
        public void removeAuthorizedClient(
                String client, Authentication user, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }
}
