package org.callwright.embedded.redis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.process.EmbeddedServer;
import org.callwright.embedded.process.ProcessSpec;

/**
 * Redis 6.2 on 127.0.0.1. It writes an append-only file, flushed every second, and never evicts: after
 * {@link #kill()} and {@link #start()} it has lost nothing but, if the machine itself went down, the last second.
 *
 */
public final class RedisServer extends EmbeddedServer {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);

    private final RedisConfig config;
    private final RedisProgram program;

    private RedisServer(RedisConfig config) {
        this.config = config;
        this.program = RedisProgram.unpackedIn(config.cache());
    }

    /** Starts a server; ready when this returns. */
    public static RedisServer start(Path directory, int port) {
        return start(RedisConfig.of(directory, port));
    }

    /**
     * Starts a server; ready when this returns.
     *
     * @throws org.callwright.embedded.process.StartFailed if it cannot run here
     */
    public static RedisServer start(RedisConfig config) {
        RedisServer server = new RedisServer(config);
        server.start();
        return server;
    }

    @Override
    protected ProcessSpec prepare() throws IOException {
        Path home = config.directory().resolve("redis");
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(program.file().toString()));
        command.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(config.port())));
        command.addAll(List.of("--dir", home.toString(), "--save", ""));
        command.addAll(List.of("--appendonly", "yes", "--appendfsync", "everysec"));
        command.addAll(List.of("--maxmemory-policy", "noeviction"));
        command.addAll(config.options());
        return ProcessSpec.in(home, "redis", command);
    }

    @Override
    protected Map<Integer, String> ports() {
        return Map.of(config.port(), "Redis");
    }

    @Override
    protected Duration startsWithin() {
        return STARTS_WITHIN;
    }

    /** While it reads its append-only file it answers {@code -LOADING}. */
    @Override
    protected boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", config.port()), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return config.port();
    }

    public String uri() {
        return "redis://127.0.0.1:" + config.port();
    }
}
