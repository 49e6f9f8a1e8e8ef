package org.callwright.web.live;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.callwright.web.fixture.Browser;
import org.jspecify.annotations.Nullable;

/** A browser's end of the live channel. */
public final class LiveClient implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private LiveClient(Browser browser) {
        URI uri = URI.create("ws://127.0.0.1:" + browser.base().getPort() + "/api/live");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("callwright.live.v1", "bearer." + browser.token())
                .buildAsync(uri, this)
                .join();
    }

    public static LiveClient of(Browser browser) {
        return new LiveClient(browser);
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    void say(String words) {
        socket.sendText(words, true).join();
    }

    public void close() {
        socket.abort();
    }

    public JsonNode awaitMessage(Predicate<JsonNode> wanted) {
        await().until(() -> messages.stream().anyMatch(wanted));
        return messages.stream().filter(wanted).findFirst().orElseThrow();
    }

    JsonNode awaitChange(String kind, Predicate<JsonNode> wanted) {
        JsonNode message = awaitMessage(m -> change(m, kind, wanted) != null);
        return Objects.requireNonNull(change(message, kind, wanted));
    }

    private static @Nullable JsonNode change(JsonNode message, String kind, Predicate<JsonNode> wanted) {
        for (JsonNode change : message.path("changes")) {
            if (change.get("kind").textValue().equals(kind) && wanted.test(change)) {
                return change;
            }
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                messages.add(JSON.readTree(text.toString()));
            } catch (JsonProcessingException e) {
                closed.completeExceptionally(e);
            }
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete(status);
        return null;
    }
}
