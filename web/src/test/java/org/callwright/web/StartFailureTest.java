package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;
import org.callwright.embedded.redis.RedisServer;
import org.callwright.web.fixture.WholeSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process that cannot start: how it ends and what it says. */
class StartFailureTest {
    private static final String SECRET = "-callwright.jwt.secret=a secret for tests only, with more than 32 characters";

    private record Ended(int code, List<String> lines) {}

    private static Ended run(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Application.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return new Ended(process.waitFor(), lines);
    }

    @Test
    void itEndsWithOneSentenceAndItsLogIsJsonWithTheConfiguredNode() throws IOException, InterruptedException {
        Ended ended = run(List.of("-Dlogback.configurationFile=logback.xml"), "-callwright.node=n7");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.lines().getLast()).startsWith("callwright: Cannot start: Set callwright.jwt.secret");
        JsonNode logged = new ObjectMapper()
                .readTree(ended.lines().stream()
                        .filter(line -> line.startsWith("{") && line.contains("Cannot start"))
                        .findFirst()
                        .orElseThrow());
        assertThat(logged.get("node").textValue()).isEqualTo("n7");
    }

    @Test
    void aBusyWebPortIsNamedAndTheSettingThatChoosesAnother(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                MariaDbServer database = MariaDbServer.start(folder.resolve("mariadb"), FreePorts.one());
                RedisServer redis = RedisServer.start(folder.resolve("redis"), FreePorts.one())) {
            Map<String, Object> properties = WholeSite.properties(folder, database, redis);
            properties.put("micronaut.server.port", taken.getLocalPort());

            Ended ended = run(
                    List.of(),
                    properties.entrySet().stream()
                            .map(property -> "-" + property.getKey() + "=" + property.getValue())
                            .toArray(String[]::new));

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.lines().getLast())
                    .startsWith("callwright: Cannot start: The web server cannot listen on 127.0.0.1:"
                            + taken.getLocalPort() + " (Address already in use)")
                    .contains("micronaut.server.port");
        }
    }

    @Test
    void inTheDemoItsLogIsText() throws IOException, InterruptedException {
        Ended ended = run(List.of("-Dmicronaut.environments=demo"), "-callwright.jwt.secret=short");

        assertThat(ended.lines()).isNotEmpty().noneMatch(line -> line.startsWith("{"));
    }

    @Test
    void thePasswordThatEverybodyKnowsIsNotOfferedToTheNetwork() throws IOException, InterruptedException {
        Ended ended = run(List.of(), SECRET, "-callwright.demo=true");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.lines().getLast()).contains("a password that everybody knows", "127.0.0.1");
    }
}
