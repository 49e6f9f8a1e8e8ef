package org.callwright.launcher.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a node is told about the world, under the names of docs/CONFIGURATION.md. The only place of the launcher that knows
 * these names. Immutable.
 */
public record ApplicationSettings(Map<String, String> values) {
    private static final String ENVIRONMENTS = "micronaut.environments";

    public ApplicationSettings {
        values = Map.copyOf(values);
    }

    public static ApplicationSettings of(String site, String node) {
        return new ApplicationSettings(Map.of("callwright.site", site, "callwright.node", node))
                // Embedded servers and demo passwords are for this machine only.
                .with("micronaut.server.host", "127.0.0.1");
    }

    public ApplicationSettings web(int port) {
        return with("micronaut.server.port", port);
    }

    public ApplicationSettings agi(int port) {
        return with("callwright.agi.host", "127.0.0.1").with("callwright.agi.port", port);
    }

    public ApplicationSettings redis(String uri) {
        return with("callwright.redis.uri", uri);
    }

    public ApplicationSettings database(String jdbcUrl, String user, String password) {
        return with("datasources.default.url", jdbcUrl)
                .with("datasources.default.username", user)
                .with("datasources.default.password", password);
    }

    /** @param recordings where that Asterisk writes its recordings */
    public ApplicationSettings pbx(String name, String host, int amiPort, String amiSecret, Path recordings) {
        String pbx = "callwright.pbx." + name + ".";
        return with(pbx + "host", host)
                .with(pbx + "ami-port", amiPort)
                .with(pbx + "ami-user", "callwright")
                .with(pbx + "ami-secret", amiSecret)
                .with(pbx + "recordings", recordings);
    }

    public ApplicationSettings recordings(Path folder) {
        return with("callwright.recordings.folder", folder);
    }

    public ApplicationSettings tokenSecret(String secret) {
        return with("callwright.jwt.secret", secret);
    }

    /**
     * @param key 64 hexadecimal digits with which telephone numbers are sealed
     * @param indexKey as many, by which they are found
     */
    public ApplicationSettings privacy(String key, String indexKey) {
        return with("callwright.privacy.keys.k1", key).with("callwright.privacy.index-key", indexKey);
    }

    /** Sample people, queues and customers; all people have this password. */
    public ApplicationSettings demo(String password) {
        return with("callwright.demo", true).with("callwright.demo-password", password);
    }

    /** A log that people read. */
    public ApplicationSettings readable() {
        return with(ENVIRONMENTS, "demo");
    }

    /** What has to be known before any file is read. */
    Map<String, String> environment() {
        String environments = values.get(ENVIRONMENTS);
        return environments == null ? Map.of() : Map.of("MICRONAUT_ENVIRONMENTS", environments);
    }

    public ApplicationSettings with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new ApplicationSettings(more);
    }

    /** Writes them to a file that only this user can read: they hold secrets, and command lines are public. */
    void writeTo(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) -> text.append(name)
                        .append('=')
                        .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                        .append('\n'));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
