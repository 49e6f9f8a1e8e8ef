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
import java.util.stream.Stream;
import org.callwright.launcher.e2e.site.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code callwright}, as the README tells people to use it. */
class ScriptIT {
    @TempDir
    static Path folder;

    @BeforeAll
    static void everythingIsBuiltAndUnpacked() throws IOException {
        Script.isBuiltAndUnpackedFor(folder);
    }

    @Test
    void withoutAJdk25ItSaysWhatIsMissing() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path copy = elsewhere.resolve("callwright");
        Files.writeString(copy, Files.readString(Script.FILE).replace("/usr/lib/jvm/", elsewhere + "/none/"));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [ERROR] Failed to execute goal on core: write /x.class: No space left on device | the disk is full
        [ERROR] Failed to execute goal on core: /x/target: Permission denied            | the build cannot write to
        [ERROR] Non-resolvable parent POM: Unknown host repository.example              | the build cannot download its libraries: is there a network?
        [ERROR] /x/A.java:[3,1] ';' expected                                            | the build failed: /x/A.java:[3,1] ';' expected
        """)
    void aBuildThatFailsSaysWhyAlsoWhenTheDiskHasNoRoomForItsLog(String said, String sentence) throws IOException {
        try (UnbuiltCheckout checkout = UnbuiltCheckout.in(folder)) {
            Files.createSymbolicLink(checkout.work().resolve("build.log"), Path.of("/dev/full"));
            checkout.program("mvn", "echo \"" + said + "\"; exit 1");

            assertThat(checkout.sentence()).startsWith("callwright: " + sentence);
        }
    }

    @Test
    void onADiskThatIsNearlyFullItDoesNotBeginToBuild() throws IOException {
        try (UnbuiltCheckout checkout = UnbuiltCheckout.in(folder)) {
            checkout.program("mvn", "echo it builds");
            checkout.program("df", "echo Filesystem 1M-blocks Used Available; echo disk 1000 970 30");

            assertThat(checkout.sentence())
                    .isEqualTo("callwright: the disk of " + checkout.home()
                            + " is too full: the build needs 1000 MB there, and 30 MB are free.");
        }
    }

    @Test
    void aFolderThatTakesNoFilesIsOneSentence() throws IOException {
        try (UnbuiltCheckout checkout = UnbuiltCheckout.in(folder)) {
            checkout.program("mvn", "exit 0");
            checkout.program("mktemp", "echo No space left on device >&2; exit 1");

            assertThat(checkout.sentence())
                    .isEqualTo("callwright: " + checkout.work()
                            + " cannot be written: is the checkout yours, and is there space?");
        }
    }

    @Test
    void aBuildThatCannotBeNotedAsDoneIsOneSentence() throws IOException {
        try (UnbuiltCheckout checkout = UnbuiltCheckout.in(folder)) {
            checkout.program("mvn", "exit 0");
            Files.createSymbolicLink(checkout.work().resolve("poms.sum"), Path.of("/dev/full"));

            assertThat(checkout.sentence()).startsWith("callwright: " + checkout.work() + " cannot be written");
        }
    }

    @Test
    void aConfigurationFileWhoseNameDoesNotTellHowItIsReadIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("node1.conf"), "callwright.node=node1");
        Map<String, String> environment =
                Map.of("JAVA_HOME", System.getProperty("java.home"), "CALLWRIGHT_CONFIG", file.toString());

        try (CommandRun run = CommandRun.start(List.of(Script.FILE.toString(), "run"), environment)) {
            assertThat(run.code()).isOne();
            assertThat(run.lines()).hasSize(1).first().asString().contains(file + " needs a name that ends with");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "--port"})
    void whatRunDoesNotUnderstandIsOneSentence(String mistyped) {
        try (CommandRun run = Script.run("run", mistyped)) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("callwright: '" + mistyped + "' is not of");
        }
    }

    @Test
    void runTellsHowItIsUsed() {
        try (CommandRun run = Script.run("run", "--help")) {
            assertThat(run.code()).isZero();
            assertThat(run.text()).startsWith("Usage: callwright run [-PROPERTY=VALUE...]");
        }
    }

    @Test
    void aBusyPortIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            try (CommandRun run = Script.run("demo", "--data", folder.toString(), "--sip-port", port)) {
                assertThat(run.code()).isNotZero();
                assertThat(run.lines()).last().asString().startsWith("callwright: Port " + port + " for SIP is taken");
            }
        }
    }

    @Test
    void ctrlCLeavesNothingButTheStartUpCacheAndWhatAKilledDemoLeftIsEndedByTheNextOne() throws IOException {
        try (CommandRun first = Script.demo(folder)) {
            stopsWithCtrlC(first);
        }
        Path cache = startupCache();
        List<ProcessHandle> leftovers;
        try (CommandRun killed = Script.demo(folder)) {
            leftovers = killed.children();
            assertThat(leftovers).as("one starts from %s", cache).anyMatch(child -> hasMapped(child, cache));
            killed.signal("KILL");
            killed.awaitEnd();
        }
        assertThat(leftovers).hasSizeGreaterThanOrEqualTo(4).allMatch(ProcessHandle::isAlive);

        try (CommandRun next = Script.demo(folder)) {
            assertThat(leftovers).noneMatch(ProcessHandle::isAlive);
            stopsWithCtrlC(next);
        } finally {
            leftovers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void stopsWithCtrlC(CommandRun demo) {
        List<ProcessHandle> servers = demo.children();
        assertThat(servers).hasSizeGreaterThanOrEqualTo(4);

        demo.signal("INT");

        assertThat(demo.code()).as(demo.text()).isZero();
        assertThat(demo.lines()).last().isEqualTo("Everything has stopped.");
        Patience.until("nothing is left", () -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
    }

    /** The only one: those of other builds are deleted when it is made. */
    private static Path startupCache() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            List<Path> caches =
                    files.filter(file -> file.toString().endsWith(".aot")).toList();
            assertThat(caches).hasSize(1);
            return caches.getFirst();
        }
    }

    /** A JVM that does not trust the cache unmaps it and goes on without. */
    private static boolean hasMapped(ProcessHandle process, Path file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "maps"))
                    .contains("/" + file.getFileName());
        } catch (IOException gone) {
            return false;
        }
    }
}
