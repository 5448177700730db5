package io.factline.query.webhook;

import io.factline.incident.IncidentId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.record.QueryDatabase;
import io.factline.record.Code;
import io.factline.webhook.Delivery;
import io.factline.webhook.DeliveryAttempt;
import io.factline.webhook.DeliveryStatus;
import io.factline.webhook.DisabledBecause;
import io.factline.webhook.Webhook;
import io.factline.webhook.WebhookQueryApi;
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
import tools.jackson.databind.json.JsonMapper;

/** Webhooks out, never with anything of their secrets. */
@RestController
class WebhookQueryController implements WebhookQueryApi {

    private static final int LINES = 100;
    private static final int LINES_MAX = 1_000;

    private static final String ALL = """
            select a.id, a.name, a.created_at, w.url, w.incidents, w.types, w.created_by, w.position, w.delivered_at, w.disabled_at,
              w.disabled_because,
              (select count(*) from account.delivery d where d.webhook = a.id and d.status = 'waiting') as waiting,
              (select count(*) from account.delivery d where d.webhook = a.id and d.status = 'failed') as failed
            from account.webhook w join account.account a on a.id = w.account order by a.name""";

    private static final String DELIVERIES = """
            select position, event, type, incident, status, next_at, attempts from account.delivery
            where webhook = :webhook and position < :before and (:status::text is null or status = :status)
            order by position = -1 desc, position desc limit :limit""";

    private final JdbcClient accounts;
    private final JsonMapper json;

    WebhookQueryController(@QueryDatabase DataSource database, JsonMapper json) {
        this.accounts = JdbcClient.create(database);
        this.json = json;
    }

    @Override
    public List<Webhook> all() {
        return accounts.sql(ALL).query((row, _) -> webhook(row)).list();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        String because = row.getString("disabled_because");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                row.getArray("incidents") == null ? null : incidents(row),
                row.getArray("types") == null
                        ? null
                        : Set.of((String[]) row.getArray("types").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class),
                row.getLong("position"),
                row.getLong("waiting"),
                row.getLong("failed"),
                instant(row.getTimestamp("delivered_at")),
                instant(row.getTimestamp("disabled_at")),
                because == null ? null : Code.of(DisabledBecause.class, because));
    }

    private static Set<IncidentId> incidents(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("incidents").getArray())
                .map(IncidentId::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public List<Delivery> deliveries(
            UUID webhook, @Nullable DeliveryStatus status, @Nullable Long before, @Nullable Integer limit) {
        int lines = limit == null ? LINES : limit;
        if (lines < 1 || lines > LINES_MAX) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A page has 1 to 1000 deliveries.");
        }
        boolean there = accounts.sql("select exists (select from account.webhook where account = ?)")
                .params(webhook)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new RuleBroken(Rule.UNKNOWN_WEBHOOK, "There is no webhook with this id.");
        }
        return accounts.sql(DELIVERIES)
                .param("webhook", webhook)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("status", status == null ? null : status.code())
                .param("limit", lines)
                .query((row, _) -> delivery(row))
                .list();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        DeliveryStatus status = Code.of(DeliveryStatus.class, row.getString("status"));
        return new Delivery(
                row.getLong("position"),
                row.getObject("event", UUID.class),
                row.getString("type"),
                row.getObject("incident", UUID.class),
                status,
                status == DeliveryStatus.WAITING ? row.getTimestamp("next_at").toInstant() : null,
                Arrays.asList(json.readValue(row.getString("attempts"), DeliveryAttempt[].class)));
    }
}
