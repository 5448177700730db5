package io.factline.command.webhook;

import io.factline.account.AuditedAct;
import io.factline.command.record.CommandDatabase;
import io.factline.gate.AuditNotes;
import io.factline.webhook.DrawnWebhook;
import io.factline.webhook.NewWebhook;
import io.factline.webhook.Replay;
import io.factline.webhook.Replayed;
import io.factline.webhook.WebhookCommandApi;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks in. */
@RestController
class WebhookCommandController implements WebhookCommandApi {

    private final Webhooks webhooks;
    private final AuditNotes audit;
    private final HttpServletRequest current;

    /** Spring hands in a proxy of the request at hand. */
    WebhookCommandController(Webhooks webhooks, @CommandDatabase DataSource database, HttpServletRequest current) {
        this.webhooks = webhooks;
        this.audit = new AuditNotes(database);
        this.current = current;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public DrawnWebhook create(NewWebhook webhook) {
        DrawnWebhook drawn = webhooks.create(webhook, administrator());
        note(AuditedAct.WEBHOOK_MADE);
        return drawn;
    }

    @Override
    public DrawnWebhook rotate(UUID webhook) {
        DrawnWebhook drawn = webhooks.rotate(webhook);
        note(AuditedAct.WEBHOOK_CHANGED);
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disable(UUID webhook) {
        webhooks.disable(webhook);
        note(AuditedAct.WEBHOOK_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void enable(UUID webhook) {
        webhooks.enable(webhook);
        note(AuditedAct.WEBHOOK_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void attempt(UUID webhook) {
        webhooks.attempt(webhook);
        note(AuditedAct.WEBHOOK_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Replayed replay(UUID webhook, Replay range) {
        Replayed replayed = webhooks.replay(webhook, range);
        note(AuditedAct.WEBHOOK_CHANGED);
        return replayed;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(UUID webhook) {
        webhooks.remove(webhook);
        note(AuditedAct.WEBHOOK_REMOVED);
    }

    private UUID administrator() {
        return UUID.fromString(current.getRemoteUser());
    }

    private void note(AuditedAct act) {
        audit.administered(act, administrator(), current.getRemoteAddr());
    }
}
