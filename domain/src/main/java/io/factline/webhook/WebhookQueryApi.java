package io.factline.webhook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The webhooks and what became of their deliveries. Administrators only, and no key. */
@HttpExchange("/api/v1/webhooks")
public interface WebhookQueryApi {

    /** All webhooks by name, without their secrets. */
    @GetExchange
    List<Webhook> all();

    /**
     * The deliveries of a webhook, the latest event first. Those that were taken are listed for 30 days.
     *
     * @param status only with this one
     * @param before only of events before this position; absent: from the latest on
     * @param limit deliveries on a page, 1 to 1000, 100 if absent
     */
    @GetExchange("/{webhook}/deliveries")
    List<Delivery> deliveries(
            @PathVariable("webhook") UUID webhook,
            @RequestParam(name = "status", required = false) @Nullable DeliveryStatus status,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);
}
