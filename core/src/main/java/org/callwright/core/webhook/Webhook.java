package org.callwright.core.webhook;

import java.util.Set;
import org.callwright.core.access.Permission;
import org.callwright.core.definition.Kind;

/**
 * An address that is told what happens. What it has to be like is said by {@link WebhookRule} when it is saved: one that was
 * stored under other rules can still be read, and mended.
 *
 * @param url http or https
 * @param events such as {@code ticket.resolved} or {@code workorder.*}; {@code *} is all
 * @param enabled false: nothing is added to what is to be told
 */
public record Webhook(String name, String url, Set<String> events, boolean enabled) {
    public static final Kind<Webhook> KIND = new Kind<>("webhook", Webhook.class, Permission.WEBHOOK_WRITE);

    public Webhook {
        events = Set.copyOf(events);
    }

    boolean wants(String event) {
        return enabled
                && (events.contains("*")
                        || events.contains(event)
                        || events.contains(event.substring(0, event.indexOf('.') + 1) + "*"));
    }
}
