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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The events on their way. Those of one incident wait for one another; others do not wait for them. */
@Component
class Deliveries {

    private static final int BACKLOG_MAX = 100_000;
    private static final int PRUNED_AT_ONCE = 5_000;

    /** The first of each incident, found with a step of the index for each, however many wait behind it. */
    private static final String DUE = """
            with recursive first as (
              (select incident, position, next_at, tried_at from account.delivery
               where webhook = :webhook and status = 'waiting' order by incident, position limit 1)
              union all
              select later.* from first f cross join lateral (
                select d.incident, d.position, d.next_at, d.tried_at from account.delivery d
                where d.webhook = :webhook and d.status = 'waiting' and d.incident > f.incident
                order by d.incident, d.position limit 1) later)
            select incident from first where (next_at <= now() or tried_at < :enabled) and not incident = any(:busy)
            order by next_at, position limit :most""";

    private static final String FIRST = """
            select position, event, run, case when tried_at < :enabled then 0 else tries end as tries, attempts,
              next_at <= now() or coalesce(tried_at < :enabled, false) as due
            from account.delivery where webhook = :webhook and incident = :incident and status = 'waiting' order by position limit 1""";

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
                .param("incidents", events.stream().map(Deliveries::incident).toArray(UUID[]::new))
                .param("events", events.stream().map(RecordedEvent::id).toArray(UUID[]::new))
                .param(
                        "types",
                        events.stream()
                                .map(event -> EventTypes.name(event.event().getClass()))
                                .toArray(String[]::new))
                .update();
    }

    /** A webhook reads as a viewer, who is told of nothing that concerns no incident. */
    private static UUID incident(RecordedEvent event) {
        return Objects.requireNonNull(event.incident(), "withheld from viewers").value();
    }

    /** Whether so much waits that no more shall be queued before some of it is done with. */
    boolean isFull(UUID webhook) {
        return accounts.sql("""
                        select count(*) from (
                          select from account.delivery where webhook = ? and status = 'waiting' limit ?) waiting""")
                        .params(webhook, BACKLOG_MAX)
                        .query(Integer.class)
                        .single()
                >= BACKLOG_MAX;
    }

    /** Some of the incidents of which a delivery can be tried now. */
    List<UUID> due(Subscription subscription, Collection<UUID> busy, int most) {
        return accounts.sql(DUE)
                .param("webhook", subscription.id())
                .param("enabled", Timestamp.from(subscription.enabledAt()))
                .param("busy", busy.toArray(UUID[]::new))
                .param("most", most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The next delivery of an incident; empty where there is none, or where it has to wait. */
    Optional<Queued> next(Subscription subscription, UUID incident) {
        return accounts.sql(FIRST)
                .param("webhook", subscription.id())
                .param("enabled", Timestamp.from(subscription.enabledAt()))
                .param("incident", incident)
                .query((row, _) -> row.getBoolean("due")
                        ? Optional.of(new Queued(
                                subscription.id(),
                                row.getLong("position"),
                                row.getObject("event", UUID.class),
                                row.getInt("run"),
                                row.getInt("tries"),
                                Arrays.asList(json.readValue(row.getString("attempts"), DeliveryAttempt[].class))))
                        : Optional.<Queued>empty())
                .optional()
                .flatMap(due -> due);
    }

    /** Notes an attempt, and what is to follow from it; of a run that is over, nothing. */
    void tried(Queued delivery, DeliveryAttempt attempt, DeliveryStatus status, Instant nextAt) {
        accounts.sql("""
                        update account.delivery
                        set status = :status, tries = :tries, tried_at = now(), next_at = :next, attempts = :attempts::jsonb
                        where webhook = :webhook and position = :position and run = :run and status = 'waiting'""")
                .param("status", status.code())
                .param("tries", delivery.tries() + 1)
                .param("next", Timestamp.from(nextAt))
                .param("attempts", json.writeValueAsString(delivery.with(attempt)))
                .param("webhook", delivery.webhook())
                .param("position", delivery.position())
                .param("run", delivery.run())
                .update();
    }

    /** It is not sent: the receiver may not see it any more. */
    void withhold(Queued delivery) {
        accounts.sql("""
                        update account.delivery set status = 'withheld', tried_at = now()
                        where webhook = ? and position = ? and run = ? and status = 'waiting'""")
                .params(delivery.webhook(), delivery.position(), delivery.run())
                .update();
    }

    /** Forgets some of what was done with long ago, and of what belongs to a webhook that was removed; whether there may be more. */
    boolean prune() {
        int old = accounts.sql("""
                        delete from account.delivery where ctid in (
                          select ctid from account.delivery
                          where status in ('delivered', 'withheld') and tried_at < now() - interval '30 days' limit ?)""").params(PRUNED_AT_ONCE).update();
        int left = accounts.sql("""
                        delete from account.delivery where ctid in (
                          select d.ctid from account.delivery d join account.webhook w on w.account = d.webhook
                          where w.removed_at is not null limit ?)""").params(PRUNED_AT_ONCE).update();
        return old == PRUNED_AT_ONCE || left == PRUNED_AT_ONCE;
    }
}
