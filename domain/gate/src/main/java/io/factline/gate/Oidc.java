package io.factline.gate;

import io.factline.account.Role;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the services believe who somebody is, beside their own passwords and keys: settings {@code factline.oidc.*}. Without an issuer
 * nobody.
 *
 * @param issuer the address of the issuer, exactly as its tokens name it
 * @param audience what an access token for this API names as its audience; absent where none is taken
 * @param clientId of the UI: what an ID token names as its audience
 * @param rolesClaim the claim with roles or groups; dots lead into a claim that has members
 * @param roles which of its values give which role; by default {@code factline-} and the role
 * @param nameClaim the claim with what somebody is called
 * @param passwords whether passwords that are kept here let somebody in beside the issuer
 */
@ConfigurationProperties("factline.oidc")
record Oidc(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String clientId,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, List<String>> roles,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("true") boolean passwords) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    Oidc {
        issuer = present(issuer);
        audience = present(audience);
        clientId = present(clientId);
        if (issuer != null && !isSafe(URI.create(issuer))) {
            throw new IllegalStateException("factline.oidc.issuer is \"" + issuer
                    + "\": whoever is on the way could vouch for anybody. Use https.");
        }
        if (audience != null && audience.equals(clientId)) {
            throw new IllegalStateException(
                    "factline.oidc.audience and factline.oidc.client-id are the same: an ID token could not be told from an"
                            + " access token. Give the API an audience of its own.");
        }
        if (issuer == null && !passwords) {
            throw new IllegalStateException(
                    "factline.oidc.passwords is false and there is no factline.oidc.issuer: nobody could sign in.");
        }
        roles = valuesByRole(roles);
    }

    /** Settings that are given as an empty environment variable are not given. */
    private static @Nullable String present(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost())));
    }

    private static Map<String, List<String>> valuesByRole(Map<String, List<String>> given) {
        Map<String, List<String>> all = new HashMap<>();
        EnumSet.allOf(Role.class).forEach(role -> all.put(role.code(), List.of("factline-" + role.code())));
        given.forEach((role, values) -> {
            String code = role.toLowerCase(Locale.ROOT);
            if (!all.containsKey(code)) {
                throw new IllegalStateException("factline.oidc.roles." + role + " names no role: there are "
                        + String.join(", ", all.keySet().stream().sorted().toList()) + ".");
            }
            all.put(code, List.copyOf(values));
        });
        return Map.copyOf(all);
    }
}
