package io.factline.ui.session;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Through whom people sign in beside their passwords here, or instead: settings {@code factline.oidc.*}. The services have their own
 * part of them; without an issuer and a client id there is only the form.
 *
 * @param issuer the address of the issuer, exactly as its tokens name it
 * @param clientId by which the issuer knows this UI
 * @param clientSecret by which it knows it for sure; absent for a client that is public
 * @param providerName as the button names it; by default the host of the issuer
 * @param scopes what the issuer is asked for
 * @param passwords whether there is a form for names and passwords
 */
@ConfigurationProperties("factline.oidc")
record Provider(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String providerName,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("true") boolean passwords) {

    Provider {
        if (issuer != null && !issuer.isBlank() && !scopes.contains("openid")) {
            throw new IllegalStateException(
                    "factline.oidc.scopes has no openid: without it no issuer says who signed in.");
        }
        scopes = List.copyOf(scopes);
    }

    boolean isOn() {
        return issuer != null && !issuer.isBlank() && clientId != null && !clientId.isBlank();
    }

    boolean isSecret() {
        return clientSecret != null && !clientSecret.isBlank();
    }

    /** As people know it. */
    String name() {
        return providerName == null || providerName.isBlank()
                ? Objects.requireNonNullElse(URI.create(String.valueOf(issuer)).getHost(), "OpenID Connect")
                : providerName;
    }
}
