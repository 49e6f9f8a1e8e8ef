package org.callwright.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callwright.core.LogLines;
import org.callwright.core.Ports;
import org.callwright.core.call.CallId;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.recording.RecordingIntake;
import org.callwright.core.recording.folder.RecordingFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingPickupTest {
    @TempDir
    Path folder;

    @Test
    void aRecordingThatCannotBeTakenIsLoggedWithItsCall() throws IOException {
        Path spool = Files.createDirectory(folder.resolve("spool"));
        CallId call = CallId.next();
        Files.createDirectory(spool.resolve(call + "-7.raw"));
        RecordingIntake intake =
                new RecordingIntake(new RecordingFolder(folder.resolve("store")), takingAnything(), Clock.systemUTC());

        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                LogLines lines = LogLines.of(RecordingPickup.class)) {
            RecordingPickup pickup = new RecordingPickup("pbx1", spool, intake, workers);
            pickup.finished(call.value(), "7");
            pickup.finished("somebody", "else's");

            await().untilAsserted(() -> assertThat(lines.fields())
                    .containsExactlyInAnyOrder(
                            Map.of("pbx", "pbx1", "call", call.value(), "offer", "7"), Map.of("pbx", "pbx1")));
        }
    }

    private static EventLog takingAnything() {
        return Ports.answering(EventLog.class, (_, _) -> CompletableFuture.completedFuture(EventId.NONE));
    }
}
