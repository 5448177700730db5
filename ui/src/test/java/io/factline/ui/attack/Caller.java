package io.factline.ui.attack;

import io.factline.account.AccessToken;
import io.factline.account.Role;
import io.factline.account.TokenKeys;
import io.factline.ui.story.RunningFactline;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** An account that the administrator made, by what it may. */
record Caller(UUID id, Set<Role> roles, String privateKey) {

    /** Makes an account with roles such as {@code viewer+counsel}. */
    static Caller made(String roles, Wire wire, Environment settings) {
        Set<Role> all = Arrays.stream(roles.split("\\+"))
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        String list = all.stream().map(role -> '"' + role.code() + '"').collect(Collectors.joining(","));
        Wire.Reply made = wire.send(
                "POST",
                "/api/v1/accounts",
                """
                {"name": "%s", "password": "%s", "roles": [%s]}""".formatted(Calls.fresh(), RunningFactline.PASSWORD, list),
                "Authorization",
                Wire.basic("admin", RunningFactline.PASSWORD));
        return new Caller(
                UUID.fromString(made.json().path("id").asString()),
                all,
                settings.getRequiredProperty("factline.token.private-key"));
    }

    /** As the UI would sign in their name. */
    String authorization() {
        return token(roles);
    }

    /** The same account with other roles: as it was before they were taken from it. */
    String authorizationAs(Role... others) {
        return token(Set.of(others));
    }

    private String token(Set<Role> as) {
        return "Bearer " + AccessToken.of(id, as, "ui", Instant.now()).sign(TokenKeys.privateKey(privateKey));
    }
}
