package org.callwright.launcher.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP to one node. */
final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration UPLOAD_PATIENCE = Duration.ofHours(1);
    /** One for all: its threads are not many then. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI node;
    private final Duration patience;

    Rest(URI node) {
        this(node, PATIENCE);
    }

    /** @param patience how long an answer may take */
    Rest(URI node, Duration patience) {
        this.node = node;
        this.patience = patience;
    }

    Rest with(Duration longer) {
        return new Rest(node, longer);
    }

    /** @param token empty: as nobody */
    Answer send(String method, String path, String token, @Nullable Object body) {
        try {
            HttpRequest.BodyPublisher sent = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            HttpRequest.Builder request = request(path, token).method(method, sent);
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return answer(exchange(request.build()));
        } catch (IOException e) {
            throw new RequestFailed(method + " " + node.resolve(path) + " was not answered: " + e, e);
        }
    }

    /** Streams a file; the answer takes as long as it takes to store it. */
    Answer upload(String path, String token, Path file, String contentType) {
        try {
            return answer(exchange(request(path, token)
                    .timeout(UPLOAD_PATIENCE)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build()));
        } catch (IOException e) {
            throw new RequestFailed("POST " + node.resolve(path) + " was not answered: " + e, e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(
                response.statusCode(),
                json && response.body().length > 0 ? JSON.readTree(response.body()) : MissingNode.getInstance());
    }

    byte[] bytes(String path, String token) {
        try {
            HttpResponse<byte[]> response = exchange(request(path, token).build());
            if (response.statusCode() != 200) {
                throw new RequestFailed("GET " + path + " was answered by " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new RequestFailed("GET " + node.resolve(path) + " was not answered: " + e, e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path)).timeout(patience);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestFailed("interrupted", e);
        }
    }
}
