package org.callwright.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.callwright.core.Ports;
import org.callwright.core.call.CallId;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.recording.RecordingIntake;
import org.callwright.core.recording.RecordingStore;
import org.callwright.core.recording.folder.RecordingFolder;
import org.callwright.core.routing.OfferToken;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiListener;
import org.callwright.telephony.ami.AmiSettings;
import org.callwright.telephony.ami.AmiStatus;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.fake.FakeAsterisk;
import org.callwright.telephony.fake.Loops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On a node that does not follow the PBX's events. */
class RecordingSweepTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    private static final CallId CALL = CallId.next();

    @TempDir
    Path folder;

    private final FakeAsterisk pbx = new FakeAsterisk(LOOPS.group())
            .withUser("callwright", "secret")
            .on("CoreShowChannels", (session, action) -> {
                session.respond(action, "Success", frame -> frame.add("EventList", "start"));
                session.item(
                        action,
                        "CoreShowChannel",
                        frame -> frame.add("Channel", "PJSIP/1001-00000001")
                                .add("Context", "from-phone")
                                .add("ChanVariable", "CW_CALL=" + CALL)
                                .add("ChanVariable", "CW_OFFER=2"));
                session.item(action, "CoreShowChannelsComplete", frame -> frame.add("EventList", "Complete"));
            });
    private final AmiClient ami = new AmiClient(
            AmiSettings.at("pbx1", "127.0.0.1", pbx.port(), "callwright", "secret"),
            LOOPS.group(),
            new SimpleMeterRegistry());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        timer.shutdownNow();
        workers.shutdown();
        ami.close();
        pbx.close();
    }

    @Test
    void what_has_been_recorded_is_taken_and_what_is_being_recorded_is_left() throws IOException {
        Path spool = Files.createDirectory(folder.resolve("spool"));
        Path over = raw(spool, 1);
        Path goesOn = raw(spool, 2);
        ami.start(new Unconcerned());
        await().until(() -> ami.status().isReady());

        RecordingStore store = new RecordingFolder(folder.resolve("store"));
        RecordingIntake intake = new RecordingIntake(store, takingAnything(), Clock.systemUTC());
        RecordingSweep sweep =
                new RecordingSweep(ami, new RecordingPickup("pbx1", spool, intake, workers), () -> {}, timer);
        sweep.granted(1);

        await().until(() -> Files.notExists(over));
        sweep.lost();
        assertThat(goesOn).exists();
        assertThat(store.size(RecordingIntake.pathOf(id(1)))).isPositive();
    }

    private static RecordingId id(long offer) {
        return new RecordingId(CALL, new OfferToken(offer));
    }

    private static Path raw(Path spool, long offer) throws IOException {
        Path file = Files.write(spool.resolve(id(offer) + ".raw"), new byte[3200]);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static EventLog takingAnything() {
        return Ports.answering(EventLog.class, (_, _) -> CompletableFuture.completedFuture(EventId.NONE));
    }

    private static final class Unconcerned implements AmiListener {
        @Override
        public void event(AmiEvent event) {}

        @Override
        public void status(AmiStatus status) {}
    }
}
