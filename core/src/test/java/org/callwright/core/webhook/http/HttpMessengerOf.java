package org.callwright.core.webhook.http;

import org.callwright.core.webhook.Messenger;

/** Lends the messenger to tests of its neighbours. */
public final class HttpMessengerOf {
    private HttpMessengerOf() {}

    public static Messenger production() {
        return new HttpMessenger();
    }
}
