package org.callwright.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final String DEAD = "1-1-another";

    @TempDir
    Path parent;

    @Test
    void whatAKilledRunLeftIsDeletedAndItsProcessesAreEnded() throws IOException {
        Path left = Files.createDirectories(parent.resolve("tickets." + DEAD + "/sipp/3-caller"));
        OwnedProcess leftover = OwnedProcess.start(ProcessSpec.in(left, "sipp", List.of("/bin/sleep", "600")));
        Path pidFile = left.resolve("sipp.pid");
        Files.write(pidFile, List.of(Files.readAllLines(pidFile).getFirst(), "1 1 another-boot"));

        try (RunFolder folder = RunFolder.in(parent, "match")) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(parent).isDirectoryNotContaining(path -> !path.equals(folder.path()));
        } finally {
            leftover.kill();
        }
    }

    @Test
    void theFolderOfALivingRunAndWhatIsNoRunsFolderAreNotTouched() throws IOException {
        Path own = Files.createDirectories(parent.resolve("tickets1234567"));
        try (RunFolder living = RunFolder.in(parent, "tickets")) {
            Path data = Files.writeString(living.path().resolve("data"), "in use");

            try (RunFolder other = RunFolder.in(parent, "tickets")) {
                assertThat(other.path()).isNotEqualTo(living.path()).isEmptyDirectory();
                assertThat(data).exists();
                assertThat(own).isDirectory();
            }
        }
        assertThat(parent).isDirectoryNotContaining(path -> !path.equals(own));
    }

    @Test
    void whenTheJvmEndsItIsDeletedOnceNobodyWritesIntoItAnyMore() throws IOException, InterruptedException {
        List<Thread> hooks = new ArrayList<>();
        RunFolder folder = RunFolder.in(parent, "match", hooks::add);
        Path server = Files.createDirectory(folder.path().resolve("server"));
        try (OwnedProcess process =
                OwnedProcess.start(ProcessSpec.in(server, "server", List.of("/bin/sleep", "600")))) {
            hooks.getFirst().start();
            Awaitility.await().until(() -> hooks.getFirst().getState() == Thread.State.TIMED_WAITING);
            assertThat(server).isDirectory();

            process.kill();

            hooks.getFirst().join();
            assertThat(folder.path()).doesNotExist();
        }
    }
}
