package io.factline.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells whoever has no token yet where one is to be had (RFC 9728). There only where the API takes access tokens of an issuer. */
@Configuration(proxyBeanMethods = false)
class ProtectedResource {

    private static final String ADDRESS = "/.well-known/oauth-protected-resource";
    private static final RequestMatcher AT_ADDRESS =
            PathPatternRequestMatcher.withDefaults().matcher(ADDRESS);

    @Bean
    @Order(5)
    SecurityFilterChain protectedResourceChain(HttpSecurity http, Oidc settings) {
        OAuth2ProtectedResourceMetadataFilter metadata = new OAuth2ProtectedResourceMetadataFilter();
        metadata.setProtectedResourceMetadataCustomizer(resource -> resource.resourceName("Factline event API")
                .authorizationServer(Objects.requireNonNull(settings.issuer()))
                .tlsClientCertificateBoundAccessTokens(false));
        return http.securityMatcher(request -> settings.takesAccessTokens() && AT_ADDRESS.matches(request))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::ofAnswers)
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .addFilterBefore(metadata, AuthorizationFilter.class)
                .build();
    }

    /** What a refusal says of it (RFC 9728, section 5.1). */
    static String parameter(HttpServletRequest request) {
        return ", resource_metadata=\""
                + ServletUriComponentsBuilder.fromContextPath(request)
                        .path(ADDRESS)
                        .toUriString() + '"';
    }
}
