package io.factline.query.webhook;

import io.factline.feed.CloudEvent;
import io.factline.query.feed.Feed;
import io.factline.query.record.LogHead;
import io.factline.query.webhook.Sender.Outcome;
import io.factline.webhook.Delivery;
import io.factline.webhook.DeliveryAttempt;
import io.factline.webhook.DeliveryStatus;
import io.factline.webhook.DisabledBecause;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Delivers to one webhook after the other what they asked for: each as fast as its receiver is. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final int QUEUED_AT_ONCE = 500;

    /** How many incidents one receiver is told of at the same time. */
    private static final int LANES = 8;

    /** After so many of one incident the others have their turn. */
    private static final int OF_ONE_INCIDENT = 50;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Feed feed;
    private final Sender sender;
    private final RetrySchedule schedule;
    private final LogHead head;
    private final MeterRegistry meters;

    Courier(
            Subscriptions subscriptions,
            Deliveries deliveries,
            Feed feed,
            Sender sender,
            RetrySchedule schedule,
            LogHead head,
            MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.feed = feed;
        this.sender = sender;
        this.schedule = schedule;
        this.head = head;
        this.meters = meters;
    }

    /** Delivers to a webhook until it is not in use any more, or somebody says so. */
    void serve(UUID webhook, BooleanSupplier goesOn) {
        Semaphore free = new Semaphore(LANES);
        Set<UUID> busy = ConcurrentHashMap.newKeySet();
        Optional<Subscription> found = subscriptions.find(webhook);
        while (goesOn.getAsBoolean() && found.isPresent()) {
            Subscription subscription = found.get();
            long seen = head.head();
            Feed.Page page = queue(subscription);
            boolean sent = false;
            for (UUID incident : deliveries.due(webhook, busy)) {
                free.acquireUninterruptibly();
                busy.add(incident);
                sent = true;
                Thread.ofVirtual().name("factline-webhook").start(() -> {
                    try {
                        deliver(subscription, incident, goesOn);
                    } catch (RuntimeException e) {
                        LOG.warn("An attempt to deliver to webhook {} was cut off, it is made again", webhook, e);
                    } finally {
                        busy.remove(incident);
                        free.release();
                    }
                });
            }
            if (!sent && !page.more()) {
                // not woken again by what could not be read
                head.await(Math.max(seen, page.position()), LOOK_AGAIN);
            }
            found = subscriptions.find(webhook);
        }
        free.acquireUninterruptibly(LANES);
    }

    private Feed.Page queue(Subscription subscription) {
        Feed.Page page =
                feed.after(subscription.position(), QUEUED_AT_ONCE, subscription.filter(), subscription.reader());
        if (page.position() > subscription.position()) {
            deliveries.queue(subscription, page.events(), page.position());
        }
        return page;
    }

    /** One after the other, until one has to wait: those behind it wait with it. */
    private void deliver(Subscription subscription, UUID incident, BooleanSupplier goesOn) {
        for (int i = 0; i < OF_ONE_INCIDENT && goesOn.getAsBoolean(); i++) {
            Queued next = deliveries.next(subscription.id(), incident).orElse(null);
            if (next == null || !deliver(subscription, next)) {
                return;
            }
        }
    }

    private boolean deliver(Subscription subscription, Queued delivery) {
        CloudEvent event = delivery.position() == Delivery.TRIAL
                ? Trial.of(delivery, Instant.now())
                : feed.at(delivery.position(), subscription.reader()).orElse(null);
        if (event == null) {
            deliveries.withhold(delivery);
            return true;
        }
        Outcome outcome = sender.send(subscription, event);
        DeliveryAttempt attempt = outcome.attempt();
        meters.timer(
                        "factline.webhook.attempts",
                        "outcome",
                        attempt.trouble() == null
                                ? "delivered"
                                : attempt.trouble().code())
                .record(attempt.took());
        if (outcome.isDelivered()) {
            deliveries.tried(delivery, attempt, DeliveryStatus.DELIVERED, Instant.now());
            subscriptions.delivered(subscription.id());
            return true;
        }
        failed(subscription, delivery, outcome);
        return false;
    }

    private void failed(Subscription subscription, Queued delivery, Outcome outcome) {
        UUID webhook = subscription.id();
        Instant now = Instant.now();
        if (outcome.rest() != null) {
            subscriptions.rest(webhook, now.plus(outcome.rest()));
        }
        Optional<Duration> wait = schedule.after(delivery.tries() + 1);
        if (outcome.isGone()) {
            deliveries.tried(delivery, outcome.attempt(), DeliveryStatus.WAITING, now);
            subscriptions.disable(webhook, DisabledBecause.GONE);
            LOG.warn("Webhook {} is disabled: its receiver is gone (410)", webhook);
        } else if (wait.isPresent()) {
            deliveries.tried(delivery, outcome.attempt(), DeliveryStatus.WAITING, now.plus(wait.get()));
        } else if (subscriptions.disableUnlessDelivered(webhook, delivery.begun(now))) {
            deliveries.tried(delivery, outcome.attempt(), DeliveryStatus.WAITING, now);
            LOG.warn("Webhook {} is disabled: nothing got through since {}", webhook, delivery.begun(now));
        } else {
            deliveries.tried(delivery, outcome.attempt(), DeliveryStatus.FAILED, now);
        }
    }
}
