package org.callwright.embedded.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callwright.embedded.process.OwnedProcess;
import org.callwright.embedded.process.ProcessSpec;
import org.jspecify.annotations.Nullable;

/**
 * Redis 6.2 on 127.0.0.1. It writes an append-only file, flushed every second, and never evicts: after
 * {@link #kill()} and {@link #start()} it has lost nothing but, if the machine itself went down, the last second.
 * Not for use by several threads at once.
 */
public final class RedisServer implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);

    private final RedisConfig config;
    private final RedisProgram program;
    private @Nullable OwnedProcess process;

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

    /** Starts it again after {@link #stop()} or {@link #kill()}, on the same port and data. */
    public void start() {
        Path home = config.directory().resolve("redis");
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(List.of(program.file().toString()));
        command.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(config.port())));
        command.addAll(List.of("--dir", home.toString(), "--save", ""));
        command.addAll(List.of("--appendonly", "yes", "--appendfsync", "everysec"));
        command.addAll(List.of("--maxmemory-policy", "noeviction"));
        command.addAll(config.options());
        process = OwnedProcess.start(ProcessSpec.in(home, "redis", command));
        process.awaitReady(this::answersPing, STARTS_WITHIN);
    }

    /** While it reads its append-only file it answers {@code -LOADING}. */
    private boolean answersPing() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", config.port()), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Shuts it down in good order; the data stays. */
    public void stop() {
        if (process != null) {
            process.close();
        }
    }

    /** Ends it without farewell, as a crash would. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Lets it hang: connections stay open and are not answered until {@link #resume()}. */
    public void pause() {
        if (process != null) {
            process.signal("STOP");
        }
    }

    public void resume() {
        if (process != null) {
            process.signal("CONT");
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public int port() {
        return config.port();
    }

    public String uri() {
        return "redis://127.0.0.1:" + config.port();
    }

    @Override
    public void close() {
        stop();
    }
}
