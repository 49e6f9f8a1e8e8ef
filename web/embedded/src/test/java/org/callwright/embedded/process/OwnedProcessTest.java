package org.callwright.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedProcessTest {

    @TempDir
    Path directory;

    @Test
    void aProcessThatIgnoresThePoliteStopIsKilled() {
        ProcessSpec stubborn =
                shell("trap '' TERM; echo ready; while :; do sleep 1; done").stopsWithin(Duration.ofMillis(200));
        OwnedProcess process = OwnedProcess.start(stubborn);
        process.awaitReady(() -> contains(stubborn.log(), "ready"), Duration.ofSeconds(5));
        process.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(stubborn.pidFile()).doesNotExist();
    }

    @Test
    void aLeftoverOfADeadOwnerIsEndedByTheNextStart() throws IOException {
        OwnedProcess leftover = OwnedProcess.start(shell("exec sleep 600"));
        ownerOf(shell("").pidFile(), "1 1 another-boot");
        try (OwnedProcess next = OwnedProcess.start(shell("exec sleep 600"))) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(next.isAlive()).isTrue();
        }
    }

    @Test
    void aProcessOfALivingOwnerIsNotTouched() {
        try (OwnedProcess first = OwnedProcess.start(shell("exec sleep 600"))) {
            assertThatThrownBy(() -> OwnedProcess.start(shell("exec sleep 600")))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void aProcessThatIsStartedWhileTheJvmEndsDoesNotOutliveIt() {
        ProcessSpec late = shell("echo $$ > pid; exec sleep 600");
        assertThatThrownBy(() -> OwnedProcess.start(late, hook -> {
                    Awaitility.await()
                            .until(() -> Files.exists(late.pidFile()) && contains(directory.resolve("pid"), "\n"));
                    throw new IllegalStateException("Shutdown in progress");
                }))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("being stopped");
        assertThat(Path.of("/proc", line(directory.resolve("pid")))).doesNotExist();
        assertThat(late.pidFile()).doesNotExist();
    }

    @Test
    void aProcessThatCannotBeNotedIsNotLeftRunning() throws IOException {
        ProcessSpec spec = shell("exec sleep 47110815");
        // As on a full disk: the note cannot be written.
        Files.createDirectory(directory.resolve(spec.pidFile().getFileName() + ".new"));

        assertThatThrownBy(() -> OwnedProcess.start(spec)).isInstanceOf(UncheckedIOException.class);

        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 47110815"));
    }

    @Test
    void aRecycledPidIsNobodysLeftover() throws IOException {
        try (OwnedProcess stranger = OwnedProcess.start(shell("exec sleep 600"))) {
            ProcessIdentity now = ProcessIdentity.of(stranger.pid()).orElseThrow();
            Path pidFile = directory.resolve("old.pid");
            Files.writeString(
                    pidFile,
                    new ProcessIdentity(now.pid(), now.startTicks() - 1, now.boot()).format() + "\n1 1 another-boot\n");
            assertThat(new PidFile(pidFile).endLeftover("old")).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        }
    }

    @Test
    void aServerThatEndsAtItsStartIsReportedWithItsLastWords() {
        OwnedProcess process = OwnedProcess.start(shell("echo no space left; exit 3"));
        assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofSeconds(5)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("ended at its start")
                .hasMessageEndingWith("no space left");
        assertThat(process.exitCode()).isEqualTo(Optional.of(3));
    }

    @Test
    void aPausedProcessStandsStillUntilResumed() {
        try (OwnedProcess process = OwnedProcess.start(shell("exec sleep 600"))) {
            process.signal("STOP");
            Awaitility.await().until(() -> state(process).equals("T"));
            process.signal("CONT");
            Awaitility.await().until(() -> state(process).equals("S"));
        }
    }

    private ProcessSpec shell(String script) {
        return ProcessSpec.in(directory, "shell", List.of("/bin/sh", "-c", script));
    }

    private static void ownerOf(Path pidFile, String owner) throws IOException {
        Files.write(pidFile, List.of(Files.readAllLines(pidFile).getFirst(), owner));
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static String line(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String state(OwnedProcess process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
    }
}
