package io.factline.command.webhook;

import io.factline.account.Role;
import io.factline.command.account.Accounts;
import io.factline.command.incident.Incidents;
import io.factline.command.record.CommandDatabase;
import io.factline.command.record.EventIds;
import io.factline.incident.IncidentId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.webhook.Delivery;
import io.factline.webhook.DrawnWebhook;
import io.factline.webhook.NewWebhook;
import io.factline.webhook.Replay;
import io.factline.webhook.Replayed;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks: each is an account that nobody signs in to, with the rights of a viewer. */
@Component
class Webhooks {

    private static final int SECRET_BYTES = 32;
    private static final String TRIAL = "WebhookTried";
    private static final int REPLAYED_AT_ONCE = 10_000;

    /** Each is served by connections and threads of its own. */
    private static final int WEBHOOKS_MAX = 100;

    private final JdbcClient accounts;
    private final Incidents incidents;
    private final SecureRandom random = new SecureRandom();

    Webhooks(@CommandDatabase DataSource database, Incidents incidents) {
        this.accounts = JdbcClient.create(database);
        this.incidents = incidents;
    }

    /**
     * Makes a webhook.
     *
     * @throws RuleBroken where the name is taken, where there is no such incident, or where the record does not reach the position
     */
    DrawnWebhook create(NewWebhook wanted, UUID administrator) {
        Set<IncidentId> scope = incidents.named(wanted.incidents());
        if (accounts.sql("select count(*) from account.webhook where removed_at is null")
                        .query(Integer.class)
                        .single()
                >= WEBHOOKS_MAX) {
            throw RuleBroken.value("There are 100 webhooks already, as many as may be: remove one that nobody needs.");
        }
        long head = accounts.sql("select coalesce(max(position), -1) from record.event")
                .query(Long.class)
                .single();
        if (wanted.after() != null && wanted.after() > head) {
            throw RuleBroken.at(
                    "/after",
                    Rule.INVALID_VALUE,
                    "Our record ends at position " + head + ": nothing is behind " + wanted.after() + " yet.");
        }
        UUID id = EventIds.next();
        byte[] secret = secret();
        Accounts.orTaken(wanted.name(), () -> insert(id, wanted, scope, secret, administrator, head));
        return new DrawnWebhook(id, text(secret));
    }

    private void insert(
            UUID id, NewWebhook wanted, @Nullable Set<IncidentId> scope, byte[] secret, UUID administrator, long head) {
        accounts.sql("""
                        with account as (insert into account.account (id, name, roles) values (:id, :name, array[:role]) returning id)
                        insert into account.webhook (account, url, incidents, types, secret, created_by, position)
                        select id, :url, :incidents, :types, :secret, :createdBy, :position from account""")
                .param("id", id)
                .param("name", wanted.name())
                .param("role", Role.VIEWER.code())
                .param("url", wanted.url())
                .param(
                        "incidents",
                        scope == null
                                ? null
                                : scope.stream().map(IncidentId::value).toArray(UUID[]::new))
                .param("types", wanted.types() == null ? null : wanted.types().toArray(String[]::new))
                .param("secret", secret)
                .param("createdBy", administrator)
                .param("position", wanted.after() == null ? head : wanted.after())
                .update();
    }

    /** A new secret; the one before signs, too, for another 24 hours. */
    DrawnWebhook rotate(UUID webhook) {
        byte[] secret = secret();
        change(accounts.sql("""
                update account.webhook set previous_secret = secret, previous_until = now() + interval '24 hours', secret = ?
                where account = ? and removed_at is null""").params(secret, webhook));
        return new DrawnWebhook(webhook, text(secret));
    }

    void disable(UUID webhook) {
        change(accounts.sql("""
                update account.webhook set disabled_at = coalesce(disabled_at, now()), disabled_because = coalesce(disabled_because, 'asked')
                where account = ? and removed_at is null""").params(webhook));
    }

    /** Sends again; what waits begins its schedule anew, however much it is, because it was tried before now. */
    void enable(UUID webhook) {
        change(accounts.sql("""
                update account.webhook set disabled_at = null, disabled_because = null, rests_until = null,
                  enabled_at = case when disabled_at is null then enabled_at else now() end
                where account = ? and removed_at is null""").params(webhook));
    }

    /**
     * Sends an event that happened nowhere, in a lane of its own.
     *
     * @throws RuleBroken where the webhook is disabled
     */
    void attempt(UUID webhook) {
        if (isDisabled(webhook)) {
            throw new RuleBroken(Rule.WEBHOOK_DISABLED, "A webhook that is disabled sends nothing: enable it first.");
        }
        change(accounts.sql("""
                insert into account.delivery (webhook, position, incident, event, type)
                select w.account, ?, w.account, ?, ? from account.webhook w where w.account = ?
                on conflict (webhook, position) do update
                set event = excluded.event, status = 'waiting', run = delivery.run + 1, tries = 0, tried_at = null, next_at = now()""").params(Delivery.TRIAL, EventIds.next(), TRIAL, webhook));
    }

    private boolean isDisabled(UUID webhook) {
        return accounts.sql(
                        "select disabled_at is not null from account.webhook where account = ? and removed_at is null")
                .params(webhook)
                .query(Boolean.class)
                .optional()
                .orElseThrow(Webhooks::unknown);
    }

    /** Delivers again what is still listed, the first ten thousand of a range. */
    Replayed replay(UUID webhook, Replay range) {
        isDisabled(webhook);
        return accounts.sql("""
                        with again as (
                          update account.delivery set status = 'waiting', run = run + 1, tries = 0, tried_at = null, next_at = now()
                          where webhook = :webhook and position in (
                            select d.position from account.delivery d
                            where d.webhook = :webhook and d.position between :from and :to order by d.position limit :most)
                          returning position)
                        select count(*) as deliveries, max(position) as upto from again""")
                .param("webhook", webhook)
                .param("from", range.from())
                .param("to", range.to())
                .param("most", REPLAYED_AT_ONCE)
                .query((row, _) -> new Replayed(row.getLong("deliveries"), row.getObject("upto", Long.class)))
                .single();
    }

    /** Sends nothing any more. Its account stays, since a record of members may name it, and its name is free again. */
    void remove(UUID webhook) {
        change(accounts.sql("""
                with removed as (
                  update account.webhook set removed_at = now(), disabled_at = coalesce(disabled_at, now()),
                    disabled_because = coalesce(disabled_because, 'asked')
                  where account = ? and removed_at is null returning account)
                update account.account a set name = left(a.name, 40) || '.removed-' || right(a.id::text, 12)
                from removed r where a.id = r.account""").params(webhook));
    }

    private static void change(JdbcClient.StatementSpec statement) {
        if (statement.update() == 0) {
            throw unknown();
        }
    }

    private static RuleBroken unknown() {
        return new RuleBroken(Rule.UNKNOWN_WEBHOOK, "There is no webhook with this id.");
    }

    private byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private static String text(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }
}
