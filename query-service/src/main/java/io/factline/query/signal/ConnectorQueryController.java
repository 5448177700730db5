package io.factline.query.signal;

import io.factline.query.record.QueryDatabase;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.signal.Connector;
import io.factline.signal.ConnectorPreset;
import io.factline.signal.ConnectorQueryApi;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.SenderProof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Connectors out, never with anything of their secrets. */
@RestController
class ConnectorQueryController implements ConnectorQueryApi {

    private final JdbcClient accounts;

    ConnectorQueryController(@QueryDatabase DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    @Override
    public List<Connector> all() {
        return accounts.sql("""
                        select a.id, a.name, a.created_at, c.preset, c.proof, c.settings, c.created_by, c.received_at, c.refused_at,
                          least(c.disabled_at, a.disabled_at) as disabled_at
                        from account.connector c join account.account a on a.id = c.account order by a.name""").query((row, _) -> connector(row)).list();
    }

    private static Connector connector(ResultSet row) throws SQLException {
        return new Connector(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Code.of(ConnectorPreset.class, row.getString("preset")),
                EventJson.read(row.getString("proof"), SenderProof.class),
                EventJson.read(row.getString("settings"), ConnectorSettings.class),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("refused_at")),
                instant(row.getTimestamp("disabled_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
