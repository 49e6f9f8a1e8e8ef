package org.callwright.core.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;

/**
 * Tells what is to be told: at least once each, later and later when nobody listens, and in the end no more. Of several nodes
 * that look at once each takes others. Thread-safe; blocks.
 */
public final class WebhookSender {
    private static final int BATCH = 20;
    private static final Duration HIDDEN = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);
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
        List<Delivery> due = atomically.run(() -> outbox.claim(now, now.plus(HIDDEN), BATCH));
        due.forEach(this::tell);
        if (due.isEmpty()) {
            outbox.forget(now.minus(KEPT));
        }
        return due.size();
    }

    private void tell(Delivery delivery) {
        Optional<Webhook> hook = definitions
                .byId(Webhook.KIND, delivery.webhook())
                .filter(defined -> !defined.deleted())
                .map(Defined::content);
        if (hook.isEmpty()) {
            outbox.failed(delivery, Optional.empty(), "the webhook has been given up");
            return;
        }
        try {
            messenger.tell(
                    hook.get().url(),
                    delivery.id(),
                    delivery.event(),
                    delivery.body(),
                    signature.of(delivery.webhook(), clock.instant(), delivery.body()));
            outbox.told(delivery);
        } catch (Messenger.Unheard e) {
            outbox.failed(delivery, next(delivery), String.valueOf(e.getMessage()));
        }
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
