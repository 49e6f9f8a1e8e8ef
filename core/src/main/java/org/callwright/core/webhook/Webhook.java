package org.callwright.core.webhook;

import java.net.URI;
import java.util.Set;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;

/**
 * An address that is told what happens.
 *
 * @param url http or https
 * @param events such as {@code ticket.resolved} or {@code workorder.*}; {@code *} is all
 * @param enabled false: nothing is added to what is to be told
 */
public record Webhook(String name, String url, Set<String> events, boolean enabled) {
    public static final Kind<Webhook> KIND = new Kind<>("webhook", Webhook.class, Permission.WEBHOOK_WRITE);

    private static final int MOST_EVENTS = 60;
    private static final int LAST_PORT = 65_535;

    public Webhook {
        events = Set.copyOf(events);
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (!isAddress(url)) {
            throw Refused.value("url", "an http or https address with a host and without a password, at most 500 long");
        }
        if (events.isEmpty()
                || events.size() > MOST_EVENTS
                || !events.stream().allMatch(event -> event.matches("\\*|[a-z]+\\.(\\*|[a-z_]+)"))) {
            throw Refused.value("events", "events look like ticket.resolved, ticket.* or *");
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI address = URI.create(url);
            return url.length() <= 500
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getPort() != 0
                    && address.getPort() <= LAST_PORT
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean wants(String event) {
        return enabled
                && (events.contains("*")
                        || events.contains(event)
                        || events.contains(event.substring(0, event.indexOf('.') + 1) + "*"));
    }
}
