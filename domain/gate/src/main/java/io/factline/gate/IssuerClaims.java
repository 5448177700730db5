package io.factline.gate;

import io.factline.account.Role;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the issuer said of somebody, in the terms of Factline. */
record IssuerClaims(Map<String, Object> claims) {

    private static final int SUBJECT_AT_MOST = 255;
    private static final int NAME_AT_MOST = 64;

    /** Who it is, for ever; null where it says nothing that a table can hold. Nothing else is ever looked at to know somebody. */
    @Nullable
    String subject(Oidc settings) {
        return member(settings.subjectClaim()) instanceof String subject
                        && !subject.isBlank()
                        && subject.length() <= SUBJECT_AT_MOST
                        && subject.chars().noneMatch(Character::isISOControl)
                ? subject
                : null;
    }

    /** The roles that the values of a claim give; none where it gives none. */
    Set<Role> roles(Oidc settings) {
        Set<String> values = Set.copyOf(values(member(settings.rolesClaim())));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (!Collections.disjoint(settings.roles().of(role), values)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** What they are called here: their claim in the letters of a name. It opens nothing. */
    String name(Oidc settings) {
        Object claim = member(settings.nameClaim());
        String text = claim instanceof String given ? given : claims.get("name") instanceof String name ? name : "";
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String name = plain.isEmpty() ? "user" : plain;
        return name.substring(0, Math.min(name.length(), NAME_AT_MOST));
    }

    /** A claim that has this name, dots and all, or the one to which the dots lead. */
    private @Nullable Object member(String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object at = claims;
        for (String step : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return at;
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case String one -> List.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
