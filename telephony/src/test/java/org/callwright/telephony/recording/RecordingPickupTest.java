package org.callwright.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

    /** As while a store hangs: what is left in the spool folder is found again. */
    @Test
    void whatComesWhileNothingCanBeTakenDoesNotPileUp() throws IOException {
        Path spool = Files.createDirectory(folder.resolve("spool"));
        RecordingIntake intake =
                new RecordingIntake(new RecordingFolder(folder.resolve("store")), takingAnything(), Clock.systemUTC());
        CountDownLatch hanging = new CountDownLatch(1);
        LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

        try (ExecutorService workers = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, waiting)) {
            workers.execute(() -> uninterruptibly(hanging));
            RecordingPickup pickup = new RecordingPickup("pbx1", spool, intake, workers);
            for (int sweep = 0; sweep < 5; sweep++) {
                pickup.sweep(Set.of());
            }
            assertThat(waiting).hasSize(1);

            for (int offer = 1; offer <= 1_500; offer++) {
                pickup.finished(CallId.next().value(), Integer.toString(offer));
            }
            assertThat(waiting).hasSize(1_001);

            hanging.countDown();
            await().until(waiting::isEmpty);
            Path later = Files.write(spool.resolve(CallId.next() + "-1.raw"), new byte[3200]);
            Files.setLastModifiedTime(later, FileTime.from(Instant.now().minusSeconds(60)));
            pickup.sweep(Set.of());
            await().until(() -> Files.notExists(later));
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EventLog takingAnything() {
        return Ports.answering(EventLog.class, (_, _) -> CompletableFuture.completedFuture(EventId.NONE));
    }
}
