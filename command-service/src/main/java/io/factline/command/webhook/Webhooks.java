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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks: each is an account that nobody signs in to, with the rights of a viewer. */
@Component
class Webhooks {

    private static final int SECRET_BYTES = 32;
    private static final String TRIAL = "WebhookTried";

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
        Set<IncidentId> scope = wanted.incidents() == null
                ? null
                : wanted.incidents().stream()
                        .map(incident -> incidents.state(incident).id())
                        .collect(Collectors.toSet());
        long head = accounts.sql("select coalesce(max(position), -1) from record.event")
                .query(Long.class)
                .single();
        if (wanted.after() != null && wanted.after() > head) {
            throw RuleBroken.value(
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
                where account = ?""").params(secret, webhook));
        return new DrawnWebhook(webhook, text(secret));
    }

    void disable(UUID webhook) {
        change(accounts.sql("""
                update account.webhook set disabled_at = coalesce(disabled_at, now()), disabled_because = coalesce(disabled_because, 'asked')
                where account = ?""").params(webhook));
    }

    /** Sends again; what waits begins its schedule anew, before anything is sent. */
    void enable(UUID webhook) {
        accounts.sql("update account.delivery set tries = 0, next_at = now() where webhook = ? and status = 'waiting'")
                .params(webhook)
                .update();
        change(accounts.sql("""
                update account.webhook set disabled_at = null, disabled_because = null, rests_until = null
                where account = ?""").params(webhook));
    }

    /** Sends an event that happened nowhere, in a lane of its own. */
    void attempt(UUID webhook) {
        change(accounts.sql("""
                insert into account.delivery (webhook, position, incident, event, type)
                select w.account, ?, w.account, ?, ? from account.webhook w where w.account = ?
                on conflict (webhook, position) do update set event = excluded.event, status = 'waiting', tries = 0, next_at = now()""").params(Delivery.TRIAL, EventIds.next(), TRIAL, webhook));
    }

    /** Delivers again what is still listed. */
    Replayed replay(UUID webhook, Replay range) {
        boolean there = accounts.sql("select exists (select from account.webhook where account = ?)")
                .params(webhook)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw unknown();
        }
        return new Replayed(
                accounts.sql("""
                        update account.delivery set status = 'waiting', tries = 0, next_at = now()
                        where webhook = ? and position between ? and ?""").params(webhook, range.from(), range.to()).update());
    }

    void remove(UUID webhook) {
        change(accounts.sql("delete from account.webhook where account = ?").params(webhook));
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
