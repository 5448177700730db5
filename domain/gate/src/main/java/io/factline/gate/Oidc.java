package io.factline.gate;

import io.factline.account.Role;
import java.net.URI;
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
 * @param subjectClaim the claim that says who somebody is, for ever
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
        @DefaultValue("sub") String subjectClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Values roles,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("true") boolean passwords) {

    /** Claims that somebody can change, or that go on to somebody else: whoever has the name would have the account. */
    private static final Set<String> NOBODY_FOR_EVER =
            Set.of("email", "preferred_username", "upn", "unique_name", "name", "nickname");

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
        if (NOBODY_FOR_EVER.contains(subjectClaim)) {
            throw new IllegalStateException(
                    "factline.oidc.subject-claim is " + subjectClaim
                            + ": whoever gets that name later would get the account. Take a claim that stays with one person, as sub does.");
        }
        if (issuer == null && !passwords) {
            throw new IllegalStateException(
                    "factline.oidc.passwords is false and there is no factline.oidc.issuer: nobody could sign in.");
        }
    }

    /** Settings that are given as an empty environment variable are not given. */
    private static @Nullable String present(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost())));
    }

    /**
     * The values that give each role. Not a map: the environment variable of {@code roles-claim} would be an entry of it.
     *
     * @param viewer and the others: any of these gives the role
     */
    record Values(
            @DefaultValue("factline-viewer") Set<String> viewer,
            @DefaultValue("factline-editor") Set<String> editor,
            @DefaultValue("factline-auditor") Set<String> auditor,
            @DefaultValue("factline-administrator") Set<String> administrator,
            @DefaultValue("factline-counsel") Set<String> counsel) {

        Set<String> of(Role role) {
            return switch (role) {
                case VIEWER -> viewer;
                case EDITOR -> editor;
                case AUDITOR -> auditor;
                case ADMINISTRATOR -> administrator;
                case COUNSEL -> counsel;
            };
        }
    }

    /** Whether the API takes access tokens of the issuer. */
    boolean takesAccessTokens() {
        return issuer != null && audience != null;
    }
}
