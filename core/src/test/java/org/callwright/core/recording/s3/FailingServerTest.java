package org.callwright.core.recording.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that do what no sound one does on request. */
class FailingServerTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();

    @TempDir
    private Path folder;

    private HttpServer server;
    private RecordingBucket store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        store = RecordingBucket.of(new BucketConfig("b", endpoint, "us-east-1", "key", "secret", true, ""));
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void the_original_stays_when_the_server_fails_and_goes_once_it_has_taken_it() throws IOException {
        Path original = Files.writeString(folder.resolve("original.part"), "sound");
        answering(exchange -> exchange.sendResponseHeaders(500, -1));
        assertThatThrownBy(() -> store.take(original, "a.wav")).isInstanceOf(IOException.class);
        assertThat(original).hasContent("sound");
        assertThat(requests).hasValueGreaterThan(1);

        answering(exchange -> exchange.sendResponseHeaders(requests.get() % 2 == 0 ? 200 : 503, -1));
        store.take(original, "a.wav");
        assertThat(original).doesNotExist();
    }

    @Test
    void a_server_that_is_not_there_is_a_failure() {
        server.stop(0);

        assertThatThrownBy(() -> store.size("a.wav"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("bucket b does not ask for a recording");
    }

    @Test
    void a_stream_closed_early_does_not_wait_for_the_rest() throws IOException {
        AtomicBoolean givenUp = new AtomicBoolean();
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 1L << 40);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] piece = new byte[1 << 16];
                while (true) {
                    out.write(piece);
                }
            } catch (IOException e) {
                givenUp.set(true);
            }
        });

        try (InputStream in = store.read("a.wav", 0, Long.MAX_VALUE)) {
            assertThat(in.readNBytes(10)).hasSize(10);
        }

        await().untilTrue(givenUp);
    }

    @Test
    void of_a_server_that_answers_with_all_of_it_only_the_part_is_read() throws IOException {
        byte[] sound = "0123456789".getBytes(UTF_8);
        answering(exchange -> {
            exchange.sendResponseHeaders(200, sound.length);
            exchange.getResponseBody().write(sound);
        });

        assertThat(read(2, 3)).isEqualTo("234");
        assertThat(read(0, Long.MAX_VALUE)).isEqualTo("0123456789");
        assertThat(read(8, 5)).isEqualTo("89");
        assertThat(read(20, 5)).isEmpty();
        try (InputStream in = store.read("a.wav", 3, 3)) {
            assertThat(in.skip(2)).isEqualTo(2);
            assertThat(in.read()).isEqualTo('5');
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    private String read(long from, long length) throws IOException {
        try (InputStream in = store.read("a.wav", from, length)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private void answering(HttpHandler handler) {
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException e) {
            assertThat(requests).hasValue(0);
        }
        server.createContext("/", exchange -> answer(exchange, handler));
    }

    private void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
        requests.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        try (exchange) {
            handler.handle(exchange);
        }
    }
}
