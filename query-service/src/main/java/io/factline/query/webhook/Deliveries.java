package io.factline.query.webhook;

import io.factline.query.record.QueryDatabase;
import io.factline.record.EventTypes;
import io.factline.record.RecordedEvent;
import io.factline.webhook.DeliveryAttempt;
import io.factline.webhook.DeliveryStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The events on their way. Those of one incident wait for one another; others do not wait for them. */
@Component
class Deliveries {

    /** The first of each incident, found with a step of the index for each, however many wait behind it. */
    private static final String DUE = """
            with recursive first as (
              (select incident, position, next_at from account.delivery
               where webhook = :webhook and status = 'waiting' order by incident, position limit 1)
              union all
              select later.* from first f cross join lateral (
                select d.incident, d.position, d.next_at from account.delivery d
                where d.webhook = :webhook and d.status = 'waiting' and d.incident > f.incident
                order by d.incident, d.position limit 1) later)
            select incident from first where next_at <= now() and not incident = any(:busy) order by next_at, position limit 100""";

    private static final String FIRST = """
            select d.position, d.event, d.tries, d.attempts,
              d.next_at <= now() and w.disabled_at is null and (w.rests_until is null or w.rests_until <= now()) as due
            from account.delivery d join account.webhook w on w.account = d.webhook
            where d.webhook = ? and d.incident = ? and d.status = 'waiting' order by d.position limit 1""";

    /** Where the log was looked at meanwhile by somebody else, nothing is queued. */
    private static final String QUEUE = """
            with moved as (update account.webhook set position = :to where account = :webhook and position = :from returning account)
            insert into account.delivery (webhook, position, incident, event, type)
            select m.account, e.* from moved m
              cross join unnest(:positions::bigint[], :incidents::uuid[], :events::uuid[], :types::text[]) e
            on conflict do nothing""";

    private final JdbcClient accounts;
    private final JsonMapper json;

    Deliveries(@QueryDatabase DataSource database, JsonMapper json) {
        this.accounts = JdbcClient.create(database);
        this.json = json;
    }

    /** Queues what was found in a part of the log, and notes with it that the part was looked at. */
    void queue(Subscription subscription, List<RecordedEvent> events, long to) {
        accounts.sql(QUEUE)
                .param("webhook", subscription.id())
                .param("from", subscription.position())
                .param("to", to)
                .param("positions", events.stream().map(RecordedEvent::position).toArray(Long[]::new))
                .param(
                        "incidents",
                        events.stream().map(event -> event.incident().value()).toArray(UUID[]::new))
                .param("events", events.stream().map(RecordedEvent::id).toArray(UUID[]::new))
                .param(
                        "types",
                        events.stream()
                                .map(event -> EventTypes.name(event.event().getClass()))
                                .toArray(String[]::new))
                .update();
    }

    /** The incidents of which a delivery can be tried now, some of them where there are many. */
    List<UUID> due(UUID webhook, Collection<UUID> busy) {
        return accounts.sql(DUE)
                .param("webhook", webhook)
                .param("busy", busy.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The next delivery of an incident; empty where there is none, or where it has to wait. */
    Optional<Queued> next(UUID webhook, UUID incident) {
        return accounts.sql(FIRST)
                .params(webhook, incident)
                .query((row, _) -> row.getBoolean("due")
                        ? Optional.of(new Queued(
                                webhook,
                                row.getLong("position"),
                                row.getObject("event", UUID.class),
                                row.getInt("tries"),
                                Arrays.asList(json.readValue(row.getString("attempts"), DeliveryAttempt[].class))))
                        : Optional.<Queued>empty())
                .optional()
                .flatMap(due -> due);
    }

    /** Notes an attempt, and what is to follow from it. */
    void tried(Queued delivery, DeliveryAttempt attempt, DeliveryStatus status, Instant nextAt) {
        accounts.sql("""
                        update account.delivery set status = ?, tries = tries + 1, next_at = ?, attempts = ?::jsonb
                        where webhook = ? and position = ? and event = ?""")
                .params(
                        status.code(),
                        Timestamp.from(nextAt),
                        json.writeValueAsString(delivery.with(attempt)),
                        delivery.webhook(),
                        delivery.position(),
                        delivery.event())
                .update();
    }

    /** It is not sent: the receiver may not see it any more. */
    void withhold(Queued delivery) {
        accounts.sql(
                        "update account.delivery set status = 'withheld', next_at = now() where webhook = ? and position = ?")
                .params(delivery.webhook(), delivery.position())
                .update();
    }

    /** Forgets what was done with long ago. */
    void prune() {
        accounts.sql(
                        "delete from account.delivery where status in ('delivered', 'withheld') and next_at < now() - interval '30 days'")
                .update();
    }
}
