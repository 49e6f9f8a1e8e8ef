package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.e2e.site.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code callwright bench}: what it prints for programs, and what it leaves, however it ends. */
class BenchIT {
    /** Has a Redis running by then, and goes on for half a minute. */
    private static final String UNDER_WAY = "round 1";

    private static final Path FOLDERS = Checkout.here().data().resolve("bench");

    @BeforeAll
    static void everythingIsBuilt(@TempDir Path folder) throws IOException {
        Script.isBuiltAndUnpackedFor(folder);
    }

    @Test
    void itsLastLineIsOneJsonObjectAndItsCodeSaysWhetherTheGoalIsMet() throws IOException {
        try (CommandRun bench = Script.run("bench", "ami", "--quick", "--json")) {
            int code = bench.code();

            JsonNode result = new ObjectMapper().readTree(bench.lines().getLast());
            assertThat(result.path("name").asText()).isEqualTo("ami");
            assertThat(result.path("ratio").isNumber()).isTrue();
            assertThat(result.path("goal").asText()).isNotBlank();
            assertThat(result.path("met").isBoolean()).isTrue();
            assertThat(result.path("details")).isNotEmpty().allMatch(JsonNode::isObject);
            assertThat(code).isEqualTo(result.path("met").asBoolean() ? 0 : 3);
        }
    }

    @Test
    void whatTheApplicationLogsIsNotAmongWhatItPrints() {
        try (CommandRun bench = Script.run("bench", "tickets", "--quick", "--size", "1000")) {
            assertThat(bench.code()).as(bench.text()).isIn(0, 3);

            assertThat(bench.lines()).noneMatch(line -> line.startsWith("{") || line.contains("INFO"));
            assertThat(bench.lines()).last().asString().startsWith("value ");
        }
    }

    @Test
    void whatAKilledOneLeftIsClearedByTheNextAndCtrlCLeavesNothing() throws IOException {
        Set<Path> before = folders();
        List<ProcessHandle> leftovers;
        Path left;
        try (CommandRun killed = Script.run("bench", "match", "--quick").awaitPrinted(UNDER_WAY)) {
            leftovers = killed.children();
            left = only(before);
            killed.signal("KILL");
            killed.awaitEnd();
        }
        // Closing a run kills its children, of which those of a killed one are none any more.
        assertThat(leftovers).isNotEmpty().allMatch(ProcessHandle::isAlive);
        assertThat(left).isNotEmptyDirectory();

        try (CommandRun bench = Script.run("bench", "match", "--quick").awaitPrinted(UNDER_WAY)) {
            assertThat(leftovers).noneMatch(ProcessHandle::isAlive);
            assertThat(left).doesNotExist();
            List<ProcessHandle> servers = bench.children();
            Path own = only(before);

            bench.signal("INT");

            assertThat(bench.code()).isEqualTo(130);
            assertThat(own).doesNotExist();
            assertThat(bench.text()).doesNotContain("should not happen");
            Patience.until("nothing is left", () -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
        } finally {
            leftovers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Somebody else may be measuring beside this test. */
    private static Path only(Set<Path> before) throws IOException {
        return folders().stream()
                .filter(path -> !before.contains(path))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.isDirectory(FOLDERS) ? Files.list(FOLDERS) : Stream.empty()) {
            return Set.copyOf(folders.toList());
        }
    }
}
