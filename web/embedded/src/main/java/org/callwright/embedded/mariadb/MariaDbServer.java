package org.callwright.embedded.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.cache.PreparedFolder;
import org.callwright.embedded.process.EmbeddedServer;
import org.callwright.embedded.process.ProcessSpec;

/**
 * MariaDB 11.4 on 127.0.0.1, started in about a second the first time and 0.3 s later. It keeps its data: stop and
 * start it as often as you like.
 */
public final class MariaDbServer extends EmbeddedServer {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final MariaDbConfig config;
    private final MariaDbProgram program;

    private MariaDbServer(MariaDbConfig config) {
        this.config = config;
        this.program = MariaDbProgram.unpackedIn(config.cache());
    }

    /** Starts a server with the usual names; ready when this returns. */
    public static MariaDbServer start(Path directory, int port) {
        return start(MariaDbConfig.of(directory, port));
    }

    /**
     * Starts a server; ready when this returns.
     *
     * @throws org.callwright.embedded.process.StartFailed if it cannot run here
     */
    public static MariaDbServer start(MariaDbConfig config) {
        MariaDbServer server = new MariaDbServer(config);
        server.start();
        return server;
    }

    @Override
    protected ProcessSpec prepare() {
        Path home = PreparedFolder.once(
                config.directory().resolve("mariadb"), folder -> EmptyDatabase.create(program, folder, config));
        List<String> command = new ArrayList<>(program.command(home.resolve("data")));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + config.port(),
                // Relative to the data directory: an absolute path may be too long for a socket.
                "--socket=server.sock",
                "--pid-file=server.pid",
                // A server that starts removes the temporary tables that it finds, and would take those of others that
                // run.
                "--tmpdir=" + temporary(home),
                "--skip-name-resolve",
                // Otherwise a certificate is made at every start, which takes up to 20 s.
                "--skip-ssl",
                // Taken as it is needed: enough for what a report of a million calls reads.
                "--innodb-buffer-pool-size=256M",
                "--max-connections=200"));
        command.addAll(config.options());
        return ProcessSpec.in(home, "mariadb", command).stopsWithin(Duration.ofSeconds(30));
    }

    private static Path temporary(Path home) {
        try {
            return Files.createDirectories(home.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Map<Integer, String> ports() {
        return Map.of(config.port(), "MariaDB");
    }

    @Override
    protected Duration startsWithin() {
        return STARTS_WITHIN;
    }

    /** The kernel accepts connections before the server does: only its greeting says that it serves. */
    @Override
    protected boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", config.port()), 1_000);
            socket.setSoTimeout(1_000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return config.port();
    }

    public String jdbcUrl() {
        return jdbcUrl(config.database());
    }

    /** Another database of this server; the driver makes it when it is missing. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + config.port() + "/" + database + "?createDatabaseIfNotExist=true";
    }

    public String user() {
        return config.user();
    }

    public String password() {
        return config.password();
    }
}
