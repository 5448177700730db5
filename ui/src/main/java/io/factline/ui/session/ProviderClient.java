package io.factline.ui.session;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The UI as the provider knows it. The provider is asked where it is found when somebody first signs in through it, not before:
 * Factline starts while it is away.
 */
final class ProviderClient {

    /** Stands in the address to which the provider sends people back. */
    static final String ID = "oidc";

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(3);
    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(10);

    private final Provider settings;
    private final JdkClientHttpRequestFactory connections;
    private final SupplierClientRegistrationRepository registrations =
            new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));

    ProviderClient(Provider settings) {
        this.settings = settings;
        this.connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_AT_MOST).build());
        connections.setReadTimeout(ANSWER_AT_MOST);
    }

    SupplierClientRegistrationRepository registrations() {
        return registrations;
    }

    /** Fetches the ID token, and waits no longer than somebody before a browser would. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private ClientRegistration registration() {
        String issuer = Objects.requireNonNull(settings.issuer());
        Map<String, Object> told = RestClient.builder()
                .requestFactory(connections)
                .build()
                .get()
                .uri((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration")
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<>() {});
        if (!issuer.equals(told.get("issuer"))) {
            throw new IllegalStateException("The metadata at the address of the issuer are those of another one");
        }
        return ClientRegistrations.fromOidcConfiguration(told)
                .registrationId(ID)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(Objects.requireNonNullElse(settings.clientSecret(), ""))
                .clientAuthenticationMethod(method(told))
                .scope(settings.scopes())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private ClientAuthenticationMethod method(Map<String, Object> told) {
        if (!settings.isSecret()) {
            return ClientAuthenticationMethod.NONE;
        }
        boolean onlyInBody = told.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                && methods.contains("client_secret_post")
                && !methods.contains("client_secret_basic");
        return onlyInBody
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }
}
