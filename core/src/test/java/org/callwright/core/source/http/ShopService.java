package org.callwright.core.source.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An e-commerce system of somebody else: a real HTTP server with JSON of its own kind, which can be slow, broken or gone. */
final class ShopService implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile int status = 200;
    private volatile boolean trickling;

    ShopService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    ShopService says(String path, String json) {
        answers.put("/api" + path, json);
        return this;
    }

    /** From now on nobody gets an answer until it is {@link #letGo() let go}. */
    void hold() {
        open = new CountDownLatch(1);
    }

    void letGo() {
        open.countDown();
    }

    void fails(int withStatus) {
        status = withStatus;
    }

    /** From now on an answer begins and never ends. */
    void trickles() {
        trickling = true;
        hold();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        try (exchange) {
            if (trickling) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            open.await();
            String json = answers.get(path);
            byte[] body = (json == null ? "{}" : json).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(json == null && status == 200 ? 404 : status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}
