package org.callwright.core.webhook.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.callwright.core.webhook.Messenger;

/** By HTTP POST. Redirects are not followed, and nothing of the answer is read but its status. */
final class HttpMessenger implements Messenger {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(Redirect.NEVER)
            .build();

    @Override
    public void tell(String url, long id, String event, String body, String signature) throws Unheard {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
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
}
