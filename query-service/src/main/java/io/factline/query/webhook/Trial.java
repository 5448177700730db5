package io.factline.query.webhook;

import io.factline.feed.CloudEvent;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The event with which an administrator tries a receiver: in the form of all others, about nothing that happened. */
final class Trial {

    private static final String TYPE = "io.factline.WebhookTried.v1";

    private Trial() {}

    static CloudEvent of(Queued delivery, Instant now) {
        return new CloudEvent(
                "1.0",
                delivery.event(),
                "/api/v1/webhooks/" + delivery.webhook(),
                TYPE,
                null,
                now,
                now,
                "%020d".formatted(0),
                "system",
                new UUID(0, 0),
                delivery.event(),
                null,
                "application/json",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("webhook", delivery.webhook().toString()));
    }
}
