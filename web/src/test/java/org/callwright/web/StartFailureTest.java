package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
