package io.factline.query.webhook;

import io.factline.incident.IncidentId;
import io.factline.query.feed.FeedFilter;
import io.factline.query.record.QueryDatabase;
import io.factline.webhook.DisabledBecause;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks in use. */
@Component
class Subscriptions {

    private final JdbcClient accounts;

    Subscriptions(@QueryDatabase DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    List<UUID> inUse() {
        return accounts.sql("select account from account.webhook where disabled_at is null")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** As it is now; empty where it was removed or disabled, or where its receiver asked for rest. */
    Optional<Subscription> find(UUID webhook) {
        return accounts.sql("""
                        select account, url, incidents, types, secret, case when previous_until > now() then previous_secret end as previous, position
                        from account.webhook
                        where account = ? and disabled_at is null and (rests_until is null or rests_until <= now())""")
                .params(webhook)
                .query((row, _) -> subscription(row))
                .optional();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        Set<UUID> incidents = row.getArray("incidents") == null
                ? null
                : Set.of((UUID[]) row.getArray("incidents").getArray());
        FeedFilter filter = new FeedFilter(
                incidents == null
                        ? Set.of()
                        : incidents.stream().map(IncidentId::new).collect(Collectors.toSet()),
                texts(row.getArray("types")));
        return new Subscription(
                row.getObject("account", UUID.class),
                row.getString("url"),
                incidents,
                filter,
                Stream.of(row.getBytes("secret"), row.getBytes("previous"))
                        .filter(secret -> secret != null)
                        .toList(),
                row.getLong("position"));
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }

    /** Something got through; noted a few times a minute at most, for a row that changes with each delivery grows. */
    void delivered(UUID webhook) {
        accounts.sql("""
                        update account.webhook set delivered_at = now()
                        where account = ? and (delivered_at is null or delivered_at < now() - interval '10 seconds')""").params(webhook).update();
    }

    /** Nothing is sent to it before then. */
    void rest(UUID webhook, Instant until) {
        accounts.sql("update account.webhook set rests_until = greatest(rests_until, ?) where account = ?")
                .params(Timestamp.from(until), webhook)
                .update();
    }

    void disable(UUID webhook, DisabledBecause because) {
        accounts.sql(
                        "update account.webhook set disabled_at = now(), disabled_because = ? where account = ? and disabled_at is null")
                .params(because.code(), webhook)
                .update();
    }

    /** Ends it where nothing got through since a moment; whether it did. */
    boolean disableUnlessDelivered(UUID webhook, Instant since) {
        return accounts.sql("""
                        update account.webhook set disabled_at = now(), disabled_because = ?
                        where account = ? and disabled_at is null and (delivered_at is null or delivered_at < ?)""")
                        .params(DisabledBecause.FAILING.code(), webhook, Timestamp.from(since))
                        .update()
                > 0;
    }
}
