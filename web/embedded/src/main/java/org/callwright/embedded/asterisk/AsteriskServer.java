package org.callwright.embedded.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.process.EmbeddedServer;
import org.callwright.embedded.process.ProcessSpec;

/**
 * A real Asterisk with Callwright's configuration, on 127.0.0.1; fully booted in about a second. Calls from
 * {@link #CARRIER_ADDRESS} come in as the carrier's, phones register from anywhere else.
 */
public final class AsteriskServer extends EmbeddedServer {

    /** The carrier is told from the phones by this source address. */
    public static final String CARRIER_ADDRESS = "127.0.0.2";

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final AsteriskConfig config;

    private AsteriskServer(AsteriskConfig config) {
        this.config = config;
    }

    /**
     * Starts a server; fully booted when this returns.
     *
     * @throws org.callwright.embedded.process.StartFailed if it cannot run here
     */
    public static AsteriskServer start(AsteriskConfig config) {
        AsteriskServer server = new AsteriskServer(config);
        server.start();
        return server;
    }

    @Override
    protected ProcessSpec prepare() throws IOException {
        new InstanceFiles(config).write();
        return ProcessSpec.in(
                config.directory(), "asterisk", config.installation().asterisk("-C", configuration(), "-f"));
    }

    @Override
    protected Map<Integer, String> ports() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(config.ports().sip(), "Asterisk's SIP");
        ports.put(config.ports().ami(), "Asterisk's AMI");
        if (config.ports().http() != 0) {
            ports.put(config.ports().http(), "Asterisk's HTTP");
        }
        return ports;
    }

    @Override
    protected boolean isReady() {
        return cli("core waitfullybooted").contains("fully booted");
    }

    @Override
    protected Duration startsWithin() {
        return STARTS_WITHIN;
    }

    /**
     * Runs a command of Asterisk's console; takes about 20 ms.
     *
     * @return what it prints
     */
    public String cli(String command) {
        List<String> console = config.installation().asterisk("-C", configuration(), "-rx", command);
        try {
            Process process =
                    new ProcessBuilder(console).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String configuration() {
        return config.directory().resolve("etc/asterisk.conf").toString();
    }

    public AsteriskConfig config() {
        return config;
    }

    /** Where recordings are written. */
    public Path recordings() {
        return config.directory().resolve("spool/monitor");
    }

    /** Asterisk's own notices, warnings and errors. */
    public Path messages() {
        return config.directory().resolve("log/messages");
    }
}
