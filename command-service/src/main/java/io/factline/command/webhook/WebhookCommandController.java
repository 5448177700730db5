package io.factline.command.webhook;

import io.factline.account.AuditedAct;
import io.factline.command.account.Administration;
import io.factline.webhook.DrawnWebhook;
import io.factline.webhook.NewWebhook;
import io.factline.webhook.Replay;
import io.factline.webhook.Replayed;
import io.factline.webhook.WebhookCommandApi;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks in. */
@RestController
class WebhookCommandController implements WebhookCommandApi {

    private final Webhooks webhooks;
    private final Administration administration;

    WebhookCommandController(Webhooks webhooks, Administration administration) {
        this.webhooks = webhooks;
        this.administration = administration;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public DrawnWebhook create(NewWebhook webhook) {
        DrawnWebhook drawn = webhooks.create(webhook, administration.administrator());
        administration.note(AuditedAct.WEBHOOK_MADE);
        return drawn;
    }

    @Override
    public DrawnWebhook rotate(UUID webhook) {
        DrawnWebhook drawn = webhooks.rotate(webhook);
        administration.note(AuditedAct.WEBHOOK_CHANGED);
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disable(UUID webhook) {
        webhooks.disable(webhook);
        administration.note(AuditedAct.WEBHOOK_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void enable(UUID webhook) {
        webhooks.enable(webhook);
        administration.note(AuditedAct.WEBHOOK_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void attempt(UUID webhook) {
        webhooks.attempt(webhook);
        administration.note(AuditedAct.WEBHOOK_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Replayed replay(UUID webhook, Replay range) {
        Replayed replayed = webhooks.replay(webhook, range);
        administration.note(AuditedAct.WEBHOOK_CHANGED);
        return replayed;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(UUID webhook) {
        webhooks.remove(webhook);
        administration.note(AuditedAct.WEBHOOK_REMOVED);
    }
}
