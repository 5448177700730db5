package io.factline.query.account;

import io.factline.account.ApiKey;
import io.factline.account.ApiKeyQueryApi;
import io.factline.incident.IncidentId;
import io.factline.query.record.QueryDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Keys out, never with anything of their secret. */
@RestController
class ApiKeyQueryController implements ApiKeyQueryApi {

    private final JdbcClient accounts;

    ApiKeyQueryController(@QueryDatabase DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    @Override
    public List<ApiKey> all() {
        return accounts.sql("""
                        select a.id, a.name, a.roles, a.created_at, k.incidents, k.created_by, k.expires_at, k.last_used_at, k.revoked_at
                        from account.api_key k join account.account a on a.id = k.account order by a.name""").query((row, _) -> key(row)).list();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                AccountQueryController.roles(row),
                row.getArray("incidents") == null ? null : incidents(row),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static Set<IncidentId> incidents(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("incidents").getArray())
                .map(IncidentId::new)
                .collect(Collectors.toSet());
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
