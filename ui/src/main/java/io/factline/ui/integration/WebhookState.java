package io.factline.ui.integration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.ui.words.Tag;
import io.factline.webhook.Delivery;
import io.factline.webhook.DeliveryAttempt;
import io.factline.webhook.DeliveryStatus;
import io.factline.webhook.Webhook;
import java.util.Objects;

/** What is said of webhooks and their deliveries. */
final class WebhookState {

    private WebhookState() {}

    static Component of(Webhook webhook) {
        return webhook.disabledBecause() == null
                ? Tag.saying(I18NProvider.translate("webhooks.in-use"), "open")
                : Tag.saying(
                        I18NProvider.translate(
                                "webhooks.disabled." + webhook.disabledBecause().code()),
                        "excluded");
    }

    static Component of(Delivery delivery) {
        DeliveryStatus status = delivery.status();
        return Tag.saying(
                I18NProvider.translate("delivery." + status.code()),
                switch (status) {
                    case DELIVERED -> "open";
                    case WAITING -> "closed";
                    case FAILED, WITHHELD -> "excluded";
                });
    }

    /** What an attempt came to: the status of the answer, or why there was none; and how long it took. */
    static String of(DeliveryAttempt attempt) {
        String came = attempt.status() == null
                ? I18NProvider.translate(
                        "trouble." + Objects.requireNonNull(attempt.trouble()).code())
                : String.valueOf(attempt.status());
        return I18NProvider.translate("delivery.attempt", came, attempt.tookMillis());
    }
}
