package org.callwright.core.webhook;

import java.net.URI;
import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Kind;

/** A webhook has an address that can be told something, and asks for events. */
public final class WebhookRule implements DefinitionRule<Webhook> {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_URL = 500;
    private static final int LAST_PORT = 65_535;

    @Override
    public Kind<Webhook> kind() {
        return Webhook.KIND;
    }

    @Override
    public void check(String id, Webhook webhook, List<Defined<Webhook>> others) {
        if (webhook.name().isBlank() || webhook.name().length() > LONGEST_NAME) {
            throw Refused.value("name", "a name has 1 to " + LONGEST_NAME + " characters");
        }
        if (!isAddress(webhook.url())) {
            throw Refused.value("url", "an http or https address with a host and without a password, at most 500 long");
        }
        if (webhook.events().isEmpty() || !EventName.LEGAL.containsAll(webhook.events())) {
            throw Refused.value("events", "one or more of " + String.join(", ", EventName.LEGAL));
        }
    }

    static boolean isAddress(String url) {
        try {
            URI address = URI.create(url);
            return url.length() <= LONGEST_URL
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getPort() != 0
                    && address.getPort() <= LAST_PORT
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
