package io.factline.ui.attack;

import io.factline.account.AccessToken;
import io.factline.account.Role;
import io.factline.account.TokenKeys;
import io.factline.ui.story.RunningFactline;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * An account that the administrator made, by what it may.
 *
 * @param key what it signs in with where it is a key
 */
record Caller(
        UUID id,
        Set<Role> roles,
        String privateKey,
        @Nullable String key) {

    private static final String BY_KEY = ", by key";
    private static final String FOR_ANOTHER = BY_KEY + " for another incident";

    /** Makes an account with roles such as {@code viewer+counsel}. */
    static Caller made(String roles, Wire wire, Environment settings) {
        return made(roles, "", wire, settings);
    }

    /**
     * Makes an account with roles such as {@code viewer+counsel}, or a key: {@code editor, by key}, or {@code editor, by key for
     * another incident}.
     *
     * @param another the other incident
     */
    static Caller made(String name, String another, Wire wire, Environment settings) {
        int comma = name.indexOf(',');
        String roles = comma < 0 ? name : name.substring(0, comma);
        Set<Role> all = Arrays.stream(roles.split("\\+"))
                .map(role -> Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toSet());
        String list = all.stream().map(role -> '"' + role.code() + '"').collect(Collectors.joining(","));
        String signsIn = name.endsWith(FOR_ANOTHER)
                ? ", \"incidents\": [\"" + another + "\"]"
                : name.endsWith(BY_KEY) ? "" : ", \"password\": \"" + RunningFactline.PASSWORD + "\"";
        JsonNode made = wire.send(
                        "POST",
                        comma < 0 ? "/api/v1/accounts" : "/api/v1/keys",
                        "{\"name\": \"%s\", \"roles\": [%s]%s}".formatted(Calls.fresh(), list, signsIn),
                        "Authorization",
                        Wire.basic("admin", RunningFactline.PASSWORD))
                .json();
        JsonNode account = comma < 0 ? made : made.path("key");
        return new Caller(
                UUID.fromString(account.path("id").asString()),
                all,
                settings.getRequiredProperty("factline.token.private-key"),
                comma < 0 ? null : made.path("secret").asString());
    }

    /** With its key, or as the UI would sign in their name. */
    String authorization() {
        return key == null ? token(roles) : "Bearer " + key;
    }

    /** The same account with other roles: as it was before they were taken from it. */
    String authorizationAs(Role... others) {
        return token(Set.of(others));
    }

    private String token(Set<Role> as) {
        return "Bearer " + AccessToken.of(id, as, "ui", Instant.now()).sign(TokenKeys.privateKey(privateKey));
    }
}
