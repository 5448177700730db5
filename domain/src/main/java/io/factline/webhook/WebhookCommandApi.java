package io.factline.webhook;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Looks after webhooks. Administrators only, and no key: what a stolen key made would outlive it. */
@HttpExchange("/api/v1/webhooks")
public interface WebhookCommandApi {

    /** Makes a webhook, and tells its secret this once; 409 where an account, a key or a webhook has the name. */
    @PostExchange
    DrawnWebhook create(@RequestBody NewWebhook webhook);

    /**
     * Draws a new secret and tells it this once. For 24 hours each delivery carries two signatures, one with the secret before, so
     * that receivers can change without a gap.
     */
    @PostExchange("/{webhook}/rotate")
    DrawnWebhook rotate(@PathVariable("webhook") UUID webhook);

    /** Sends nothing any more until it is enabled again; what happens meanwhile waits. 204, also where it was so before. */
    @PostExchange("/{webhook}/disable")
    void disable(@PathVariable("webhook") UUID webhook);

    /** Sends again, at once what waits; 204, also where it was so before. */
    @PostExchange("/{webhook}/enable")
    void enable(@PathVariable("webhook") UUID webhook);

    /** Sends an event that happened nowhere, {@code io.factline.WebhookTried.v1}; what became of it is listed first. */
    @PostExchange("/{webhook}/try")
    void attempt(@PathVariable("webhook") UUID webhook);

    /** Delivers again what lies in a range of positions and is still listed. */
    @PostExchange("/{webhook}/replay")
    Replayed replay(@PathVariable("webhook") UUID webhook, @RequestBody Replay range);

    /** Removes a webhook with its deliveries. */
    @DeleteExchange("/{webhook}")
    void remove(@PathVariable("webhook") UUID webhook);
}
