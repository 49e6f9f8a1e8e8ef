package org.callwright.core.webhook.http;

import java.util.List;
import org.callwright.core.network.Networks;
import org.callwright.core.webhook.Messenger;

/** Lends the messenger to tests of its neighbours. */
public final class HttpMessengerOf {
    private HttpMessengerOf() {}

    public static Messenger allowing(String... networks) {
        return new HttpMessenger(Networks.of("networks", List.of(networks)));
    }
}
