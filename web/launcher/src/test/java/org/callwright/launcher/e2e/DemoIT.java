package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.cache.SharedCache;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command as a person runs it: a process of its own, seen by what it prints and how it ends. */
class DemoIT {
    private final Path data = Path.of("target", "demo folder with blanks").toAbsolutePath();

    @BeforeEach
    void programsNeedNotBeUnpackedAgain() throws IOException {
        Files.createDirectories(data);
        if (!Files.exists(data.resolve("cache"))) {
            Files.createSymbolicLink(data.resolve("cache"), Files.createDirectories(SharedCache.directory()));
        }
    }

    @Test
    void placesACallByItselfAndReportsIt() throws IOException {
        CommandRun demo = run("demo", "--call", "--json", "--data", data.toString());

        assertThat(demo.code()).as(demo.text()).isZero();
        JsonNode report = new ObjectMapper().readTree(demo.lines().getLast());
        assertThat(report.path("agent").asText()).isEqualTo("a01");
        assertThat(report.path("queue").asText()).isEqualTo("support");
        assertThat(report.path("ticket").asText()).isNotEmpty();
        assertThat(report.path("seconds").asDouble()).isBetween(3.0, 8.0);
        assertThat(Path.of(report.path("recording").asText())).isRegularFile();
        assertThat(report.path("timeline").findValuesAsText("event"))
                .containsSubsequence("CallArrived", "Offered", "AgentAnswered", "CallEnded", "RecordingFinished");
    }

    @Test
    void aBusyPortIsOneClearSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            CommandRun demo = run("demo", "--web-port", port, "--sip-port", "0", "--data", data.toString());

            assertThat(demo.code()).isNotZero();
            assertThat(demo.lines().getLast())
                    .startsWith("callwright: Port " + port + " for the web address is taken")
                    .contains("--web-port");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneClearSentence() throws IOException {
        CommandRun demo = run("demo", "--data", "/proc/callwright", "--web-port", "0", "--sip-port", "0");

        assertThat(demo.code()).isNotZero();
        assertThat(demo.lines().getLast()).contains("/proc/callwright").contains("--data");
    }

    private static CommandRun run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcallwright.home=" + Checkout.here().home(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        CommandRun run = CommandRun.start(command, Map.of());
        try {
            return run.awaitEnd();
        } finally {
            run.kill();
        }
    }
}
