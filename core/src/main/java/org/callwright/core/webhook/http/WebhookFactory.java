package org.callwright.core.webhook.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.Definitions;
import org.callwright.core.network.Networks;
import org.callwright.core.webhook.Announcer;
import org.callwright.core.webhook.Messenger;
import org.callwright.core.webhook.Outbox;
import org.callwright.core.webhook.Signature;
import org.callwright.core.webhook.WebhookRule;
import org.callwright.core.webhook.WebhookSender;

/** Wires the telling of other systems. */
@Factory
final class WebhookFactory {
    @Singleton
    WebhookRule webhookRule() {
        return new WebhookRule();
    }

    @Singleton
    Announcer announcer(Definitions definitions, Outbox outbox, Clock clock) {
        return new Announcer(definitions, outbox, clock);
    }

    /**
     * Without a key of its own the one of the tokens serves: what is made from it tells nothing about it. Without either,
     * as in the demo, one is made up, and receivers have to be told again after a restart.
     */
    @Singleton
    Signature signature(
            @Value("${callwright.webhooks.key:}") String key, @Value("${callwright.jwt.secret:}") String tokens) {
        String given = key.isBlank() ? tokens : key;
        return new Signature(given.isBlank() ? madeUp() : given);
    }

    private static String madeUp() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Singleton
    Messenger messenger(@Value("${callwright.webhooks.networks:}") List<String> networks) {
        return new HttpMessenger(Networks.of("callwright.webhooks.networks", networks));
    }

    @Singleton
    WebhookSender webhookSender(
            Atomically atomically,
            Outbox outbox,
            Definitions definitions,
            Messenger messenger,
            Signature signature,
            Clock clock) {
        return new WebhookSender(atomically, outbox, definitions, messenger, signature, clock);
    }
}
