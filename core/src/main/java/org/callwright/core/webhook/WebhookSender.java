package org.callwright.core.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is to be told: at least once each, later and later when nobody listens, and in the end no more. Of several nodes
 * that look at once each takes others. Thread-safe; blocks.
 */
public final class WebhookSender {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final int BATCH = 20;
    private static final int EACH = 4;
    private static final Duration HIDDEN = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);

    /** How long nothing else is told to an address that has not heard: one that hangs costs seconds each time. */
    private static final Duration REST = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);

    /** About a day and a half. */
    public static final int ATTEMPTS = 20;

    private final Atomically atomically;
    private final Outbox outbox;
    private final Definitions definitions;
    private final Messenger messenger;
    private final Signature signature;
    private final Clock clock;

    public WebhookSender(
            Atomically atomically,
            Outbox outbox,
            Definitions definitions,
            Messenger messenger,
            Signature signature,
            Clock clock) {
        this.atomically = atomically;
        this.outbox = outbox;
        this.definitions = definitions;
        this.messenger = messenger;
        this.signature = signature;
        this.clock = clock;
    }

    /** Tells some of what is due. @return how many */
    public int look() {
        Instant now = clock.instant();
        List<Delivery> due = atomically.run(() -> outbox.claim(now, now.plus(HIDDEN), BATCH, EACH));
        due.stream().collect(Collectors.groupingBy(Delivery::webhook)).values().forEach(this::tell);
        if (due.isEmpty()) {
            outbox.forget(now.minus(KEPT));
        }
        return due.size();
    }

    /** @param deliveries of one address */
    private void tell(List<Delivery> deliveries) {
        for (int i = 0; i < deliveries.size(); i++) {
            Optional<String> why = tried(deliveries.get(i));
            if (why.isPresent()) {
                failed(deliveries.get(i), deliveries.subList(i + 1, deliveries.size()), why.get());
                return;
            }
        }
    }

    private void failed(Delivery delivery, List<Delivery> others, String why) {
        atomically.run(() -> {
            outbox.rest(delivery.webhook(), others, clock.instant().plus(REST));
            outbox.failed(delivery, next(delivery), why);
            return others.size();
        });
    }

    /** @return why it has not been told; empty: it is settled */
    private Optional<String> tried(Delivery delivery) {
        try {
            send(delivery);
        } catch (Messenger.Unheard e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Whatever is the matter with this one, the others are told.
            LOG.warn("webhook {}: delivery {} cannot be sent", delivery.webhook(), delivery.id(), e);
            return Optional.of(e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private void send(Delivery delivery) throws Messenger.Unheard {
        Optional<Webhook> hook = definitions
                .byId(Webhook.KIND, delivery.webhook())
                .filter(defined -> !defined.deleted())
                .map(Defined::content);
        if (hook.isEmpty()) {
            outbox.failed(delivery, Optional.empty(), "the webhook has been given up");
            return;
        }
        if (!WebhookRule.isAddress(hook.get().url())) {
            throw new Messenger.Unheard("its address is none; it has to be set anew");
        }
        messenger.tell(
                hook.get().url(),
                delivery.id(),
                delivery.event(),
                delivery.body(),
                signature.of(delivery.webhook(), clock.instant(), delivery.body()));
        outbox.told(delivery);
    }

    /** Twice as long each time. */
    private Optional<Instant> next(Delivery delivery) {
        if (delivery.attempts() + 1 >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(delivery.attempts(), 20));
        return Optional.of(clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
