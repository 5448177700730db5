package io.factline.ui.session;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.factline.account.Account;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Sign-in to the web UI: a session for the browser, behind it the password check of the services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Provider.class)
class UiSecurity {

    private static final String NO_DEVICES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(10)
    SecurityFilterChain uiSecurityChain(HttpSecurity http, Services services, Provider provider) {
        ProviderSecurity throughProvider = ProviderSecurity.of(provider, services);
        if (provider.isOn()) {
            http.oauth2Login(throughProvider::signIn);
        }
        if (provider.passwords()) {
            http.authenticationProvider(new RemotePasswords(services));
        }
        return http.authorizeHttpRequests(calls -> calls.requestMatchers(
                                "/factline.css",
                                "/factline-print.css",
                                "/favicon.svg",
                                "/components/**",
                                "/webjars/**",
                                "/actuator/health/**",
                                "/v3/api-docs",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml",
                                "/problems/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR"))
                .headers(headers -> headers.withObjectPostProcessor(new HeadersFirst())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(StrictPages.POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .addFilterBefore(new OwnForms(), UsernamePasswordAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> (provider.isOn() ? vaadin.logoutSuccessHandler(throughProvider.signedOut()) : vaadin)
                                .loginView(SignInView.class)
                                // an address that leads nowhere is told by a screen, not by an empty refusal
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    /** Asks the services whether the password is right: the UI itself knows no account. */
    private record RemotePasswords(Services services) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            if (attempt.getName().contains(":")) {
                // HTTP Basic has no way to say it, so no account has such a name
                throw new BadCredentialsException("The name or the password is not right.");
            }
            try {
                Account account = services.signingIn(
                                attempt.getName(), String.valueOf(attempt.getCredentials()), address(attempt))
                        .me();
                SignedIn user = new SignedIn(account.id(), account.name(), account.roles());
                return UsernamePasswordAuthenticationToken.authenticated(user, null, ThroughProvider.authorities(user));
            } catch (HttpClientErrorException.Unauthorized e) {
                throw new BadCredentialsException("The name or the password is not right.", e);
            } catch (HttpClientErrorException.TooManyRequests e) {
                throw new LockedException("Too many wrong passwords came from there.", e);
            } catch (RestClientException e) {
                throw new AuthenticationServiceException("The services cannot be reached.", e);
            }
        }

        private static String address(Authentication attempt) {
            return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
