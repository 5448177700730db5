package io.factline.query.webhook;

import io.factline.feed.CloudEvent;
import io.factline.query.feed.Feed;
import io.factline.query.record.LogHead;
import io.factline.query.webhook.Sender.Outcome;
import io.factline.webhook.Delivery;
import io.factline.webhook.DeliveryAttempt;
import io.factline.webhook.DeliveryStatus;
import io.factline.webhook.DisabledBecause;
import io.factline.webhook.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Delivers to a webhook what it asked for, as fast as its receiver is. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final int QUEUED_AT_ONCE = 500;

    /** How many incidents one receiver is told of at the same time. */
    private static final int LANES = 8;

    /** After so many of one incident the others have their turn. */
    private static final int OF_ONE_INCIDENT = 50;

    /** All couriers together ask the database so many things at once: readers and screens need it, too. */
    private static final int ASKING = 4;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration WHILE_BUSY = Duration.ofMillis(100);

    private final Semaphore asking = new Semaphore(ASKING, true);
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

    /** Delivers to a webhook until it is not in use any more, or somebody says so; when it ends, no attempt is under way. */
    void serve(UUID webhook, BooleanSupplier goesOn) {
        Semaphore free = new Semaphore(LANES);
        Set<UUID> busy = ConcurrentHashMap.newKeySet();
        try {
            Optional<Subscription> found = ask(() -> subscriptions.find(webhook));
            while (goesOn.getAsBoolean() && found.isPresent()) {
                Subscription subscription = found.get();
                long seen = head.head();
                Feed.Page page = ask(() -> queue(subscription));
                int lanes = free.availablePermits();
                List<UUID> due = lanes == 0 ? List.of() : ask(() -> deliveries.due(subscription, busy, lanes));
                due.forEach(incident -> open(webhook, incident, free, busy, goesOn));
                if (due.isEmpty() && !page.more()) {
                    // not woken again by what could not be read
                    head.await(Math.max(seen, page.position()), busy.isEmpty() ? LOOK_AGAIN : WHILE_BUSY);
                }
                found = ask(() -> subscriptions.find(webhook));
            }
        } finally {
            free.acquireUninterruptibly(LANES);
        }
    }

    private <T> T ask(Supplier<T> question) {
        asking.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            asking.release();
        }
    }

    /** What the log holds for it; no more is queued while very much waits. */
    private Feed.Page queue(Subscription subscription) {
        Feed.Page page =
                feed.after(subscription.position(), QUEUED_AT_ONCE, subscription.filter(), subscription.reader());
        if (page.more() && deliveries.isFull(subscription.id())) {
            return new Feed.Page(List.of(), subscription.position(), false);
        }
        if (page.position() > subscription.position()) {
            deliveries.queue(subscription, page.events(), page.position());
        }
        return page;
    }

    private void open(UUID webhook, UUID incident, Semaphore free, Set<UUID> busy, BooleanSupplier goesOn) {
        free.acquireUninterruptibly();
        busy.add(incident);
        Thread.ofVirtual().name("factline-webhook").start(() -> {
            try {
                deliver(webhook, incident, goesOn);
            } catch (RuntimeException e) {
                LOG.warn("An attempt to deliver to webhook {} could not be noted, it is made again", webhook, e);
                pause();
            } finally {
                busy.remove(incident);
                free.release();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One after the other, until one has to wait: those behind it wait with it. */
    private void deliver(UUID webhook, UUID incident, BooleanSupplier goesOn) {
        boolean taken = true;
        for (int i = 0; taken && i < OF_ONE_INCIDENT && goesOn.getAsBoolean(); i++) {
            // each with the secrets of its moment
            Subscription subscription = ask(() -> subscriptions.find(webhook)).orElse(null);
            Queued next = subscription == null
                    ? null
                    : ask(() -> deliveries.next(subscription, incident)).orElse(null);
            taken = subscription != null && next != null && deliver(subscription, next);
        }
    }

    private boolean deliver(Subscription subscription, Queued delivery) {
        Outcome outcome = attempt(subscription, delivery).orElse(null);
        if (outcome == null) {
            deliveries.withhold(delivery);
            return true;
        }
        DeliveryAttempt attempt = outcome.attempt();
        meters.timer(
                        "factline.webhook.attempts",
                        "outcome",
                        attempt.trouble() == null
                                ? "delivered"
                                : attempt.trouble().code())
                .record(Duration.ofMillis(attempt.tookMillis()));
        ask(() -> {
            if (outcome.isDelivered()) {
                deliveries.tried(delivery, attempt, DeliveryStatus.DELIVERED, Instant.now());
                subscriptions.delivered(subscription.id());
            } else {
                failed(subscription, delivery, outcome);
            }
            return attempt;
        });
        return outcome.isDelivered();
    }

    /** Empty where the receiver may not see it any more. */
    private Optional<Outcome> attempt(Subscription subscription, Queued delivery) {
        Instant begun = Instant.now();
        try {
            Optional<CloudEvent> event = delivery.position() == Delivery.TRIAL
                    ? Optional.of(Trial.of(delivery, begun))
                    : ask(() -> feed.at(delivery.position(), subscription.reader()));
            return event.map(one -> sender.send(subscription, one));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Position {} could not be sent to webhook {}", delivery.position(), subscription.id(), e);
            return Optional.of(Sender.failed(begun, Trouble.NOT_SENT));
        }
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
        } else if (subscriptions.isDeliveredSince(webhook, delivery.begun(now))) {
            deliveries.tried(delivery, outcome.attempt(), DeliveryStatus.FAILED, now);
        } else {
            deliveries.tried(delivery, outcome.attempt(), DeliveryStatus.WAITING, now);
            subscriptions.disable(webhook, DisabledBecause.FAILING);
            LOG.warn("Webhook {} is disabled: nothing got through since {}", webhook, delivery.begun(now));
        }
    }
}
