package org.callwright.core.webhook.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.callwright.core.network.Networks;
import org.callwright.core.network.PublicInternet;
import org.callwright.core.webhook.Messenger;

/**
 * By HTTP POST, to public addresses and those that are allowed besides: who sets a webhook up must not reach what only this
 * node can. Redirects are not followed, and nothing of the answer is read but its status.
 *
 * <p>The client asks for the host's address itself. The JVM answers it what was checked here a moment before, for it keeps
 * addresses for half a minute ({@code networkaddress.cache.ttl}); a name that changes at the very end of that time gets past.
 */
final class HttpMessenger implements Messenger {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private final Networks allowed;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(Redirect.NEVER)
            .build();

    /** @param allowed networks that are not public and may be told all the same */
    HttpMessenger(Networks allowed) {
        this.allowed = allowed;
    }

    @Override
    public void tell(String url, long id, String event, String body, String signature) throws Unheard {
        URI address = URI.create(url);
        check(address.getHost());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Callwright")
                .header("Callwright-Delivery", Long.toString(id))
                .header("Callwright-Event", event)
                .header("Callwright-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            if (response.statusCode() / 100 != 2) {
                throw new Unheard("answered " + response.statusCode());
            }
        } catch (IOException e) {
            throw new Unheard(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unheard("interrupted");
        }
    }

    private void check(String host) throws Unheard {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!PublicInternet.contains(address) && !allowed.contains(address)) {
                    throw new Unheard("not a public address, and not in callwright.webhooks.networks");
                }
            }
        } catch (UnknownHostException e) {
            throw new Unheard(e.getClass().getSimpleName());
        }
    }
}
