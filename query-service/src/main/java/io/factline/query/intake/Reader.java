package io.factline.query.intake;

import io.factline.account.Role;
import io.factline.gate.GrantedRoles;
import io.factline.gate.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, as far as it matters to what is shown.
 *
 * @param privileged whether privileged facts are shown
 * @param sorts whether signals are shown that nobody has assigned to an incident
 * @param scope of which incidents anything is shown
 */
public record Reader(boolean privileged, boolean sorts, Scope scope) {

    /** Whether the log lets a member know of a parked incident, of which the view does not hear any more who its members are. */
    private static final String MEMBER = """
            coalesce((select e.envelope::json ->> 'type' = 'IncidentUnrestricted'
                or coalesce(e.envelope::json -> 'data' -> 'members', e.envelope::json -> 'data' -> 'restriction' -> 'members')::jsonb
                  @> to_jsonb(:account::text)
              from record.event e where e.stream = 'incident/' || parked.incident
                and (e.envelope::json ->> 'type' in ('IncidentRestricted', 'IncidentUnrestricted')
                  or e.envelope::json -> 'data' -> 'restriction' is not null)
              order by e.sequence desc limit 1), true)""";

    /** The condition that an incident, named by a column, may be shown; its parameters are {@link #params}. */
    public static String knows(String incident) {
        return incident
                + " in (select known.id from incident known where (:scope::uuid[] is null or known.id = any(:scope))"
                + " and (:administers or (known.members is null or :account::uuid = any(known.members))"
                + " and not exists (select from parked where parked.incident = known.id and not " + MEMBER + ")))";
    }

    /** What stands for the names in {@link #knows}. */
    public Map<String, @Nullable Object> params() {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("scope", scope.incidents() == null ? null : scope.incidents().toArray(UUID[]::new));
        params.put("administers", scope.administers());
        params.put("account", scope.account());
        return params;
    }

    /** Which incidents are not shown: what answers for different readers differ in, where it is not what they are about. */
    public String unknown(JdbcClient view) {
        return view.sql("select coalesce(string_agg(i.id::text, ',' order by i.id), '') from incident i where "
                        + (scope.incidents() == null
                                ? "(i.members is not null or i.id in (select incident from parked)) and "
                                : "")
                        + "not " + knows("i.id"))
                .params(params())
                .query(String.class)
                .single();
    }

    /** Whoever asks the request at hand. */
    public static Reader current() {
        Set<Role> roles = GrantedRoles.of(SecurityContextHolder.getContext().getAuthentication());
        Scope scope = Scope.current();
        boolean sorts = scope.incidents() == null
                && Stream.of(Role.EDITOR, Role.COUNSEL, Role.ADMINISTRATOR).anyMatch(roles::contains);
        return new Reader(roles.contains(Role.COUNSEL), sorts, scope);
    }
}
