package org.callwright.embedded.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.process.EmbeddedServer;
import org.callwright.embedded.process.ProcessSpec;

/**
 * Redis 6.2 on 127.0.0.1. It writes an append-only file, flushed every second, and never evicts: after
 * {@link #kill()} and {@link #start()} it has lost nothing but, if the machine itself went down, the last second.
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
        if (!config.password().isEmpty()) {
            command.add(secretFile(home).toString());
        }
        command.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(config.port())));
        command.addAll(List.of("--dir", home.toString(), "--save", ""));
        command.addAll(List.of("--appendonly", "yes", "--appendfsync", "everysec"));
        command.addAll(List.of("--maxmemory-policy", "noeviction"));
        command.addAll(config.options());
        return ProcessSpec.in(home, "redis", command);
    }

    /** Not on the command line, which everybody on the machine can read. */
    private Path secretFile(Path home) throws IOException {
        Path file = home.resolve("secret.conf");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, "requirepass " + config.password() + "\n");
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
            String greeting = config.password().isEmpty() ? "" : "AUTH " + config.password() + "\r\n";
            socket.getOutputStream().write((greeting + "PING\r\n").getBytes(StandardCharsets.US_ASCII));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return (greeting.isEmpty() || "+OK".equals(answers.readLine())) && "+PONG".equals(answers.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return config.port();
    }

    /** With the password, if it has one. */
    public String uri() {
        String login = config.password().isEmpty() ? "" : ":" + config.password() + "@";
        return "redis://" + login + "127.0.0.1:" + config.port();
    }
}
