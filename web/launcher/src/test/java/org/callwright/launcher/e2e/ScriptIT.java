package org.callwright.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.callwright.embedded.cache.SharedCache;
import org.callwright.launcher.Checkout;
import org.callwright.launcher.e2e.site.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code callwright}, as the README tells people to use it. */
class ScriptIT {
    private static final Path SCRIPT = Checkout.here().home().resolve("callwright");

    @TempDir
    static Path folder;

    @BeforeAll
    static void everythingIsBuiltAndUnpacked() throws IOException {
        // These tests run on what was packaged a moment ago: without the mark the script would do so once more.
        Files.writeString(Path.of("target", "built"), "");
        Files.createSymbolicLink(folder.resolve("cache"), Files.createDirectories(SharedCache.directory()));
    }

    @Test
    void withoutAJdk25ItSaysWhatIsMissing() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path copy = elsewhere.resolve("callwright");
        Files.writeString(copy, Files.readString(SCRIPT).replace("/usr/lib/jvm/", elsewhere + "/none/"));
        Path old = elsewhere.resolve("jdk21");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.5\"\n");
        for (String program : List.of("java", "javac")) {
            Files.createFile(
                    old.resolve("bin").resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        Map<String, String> environment = Map.of(
                "JAVA_HOME", elsewhere.resolve("nowhere").toString(),
                "HOME", elsewhere.toString(),
                "PATH", old.resolve("bin") + ":/usr/bin:/bin");

        try (CommandRun run = CommandRun.start(List.of("bash", copy.toString(), "demo"), environment)) {
            assertThat(run.code()).isNotZero();
            assertThat(run.lines()).hasSize(1).first().asString().startsWith("callwright: JDK 25 was not found");
        }
    }

    @Test
    void aBusyPortIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            try (CommandRun run = script("demo", "--data", folder.toString(), "--sip-port", port)) {
                assertThat(run.code()).isNotZero();
                assertThat(run.lines()).last().asString().startsWith("callwright: Port " + port + " for SIP is taken");
            }
        }
    }

    @Test
    void whatAKilledDemoLeftBehindIsEndedByTheNextOneAndCtrlCLeavesNothing() {
        List<ProcessHandle> leftovers;
        try (CommandRun killed = demo()) {
            leftovers = killed.children();
            killed.signal("KILL");
            killed.awaitEnd();
        }
        assertThat(leftovers).hasSizeGreaterThanOrEqualTo(4).allMatch(ProcessHandle::isAlive);

        try (CommandRun demo = demo()) {
            assertThat(leftovers).noneMatch(ProcessHandle::isAlive);
            List<ProcessHandle> servers = demo.children();
            assertThat(servers).hasSizeGreaterThanOrEqualTo(4);

            demo.signal("INT");

            assertThat(demo.code()).as(demo.text()).isZero();
            assertThat(demo.lines()).last().isEqualTo("Everything has stopped.");
            Patience.until("nothing is left", () -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
        } finally {
            leftovers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static CommandRun demo() {
        return script("demo", "--data", folder.toString(), "--web-port", "0", "--sip-port", "0")
                .awaitPrinted("Ctrl-C stops all of it.");
    }

    private static CommandRun script(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        return CommandRun.start(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }
}
