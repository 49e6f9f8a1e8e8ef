package org.callwright.telephony.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.callwright.core.recording.RecordingId;
import org.callwright.core.recording.RecordingIntake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Brings one PBX's finished recordings into the store. What cannot be taken now stays in the spool folder and is found by
 * the next sweep, so nothing has to be remembered.
 */
public final class RecordingPickup implements FinishedRecordings {
    private static final Logger log = LoggerFactory.getLogger(RecordingPickup.class);
    private static final int AT_A_TIME = 4;
    /** Of more that have not had their turn, as of a store that hangs, the rest is left to the next sweep. */
    private static final int MOST_ANNOUNCED = 1_000;

    private final String pbx;
    private final Path spool;
    private final RecordingIntake intake;
    private final ExecutorService workers;
    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final Semaphore announced = new Semaphore(MOST_ANNOUNCED);
    private final Semaphore sweeping = new Semaphore(1);

    /** @param workers may block */
    public RecordingPickup(String pbx, Path spool, RecordingIntake intake, ExecutorService workers) {
        this.pbx = pbx;
        this.spool = spool;
        this.intake = intake;
        this.workers = workers;
    }

    @Override
    public void finished(String call, String offer) {
        RecordingId id;
        try {
            id = RecordingId.parse(call + "-" + offer);
        } catch (IllegalArgumentException e) {
            log.atWarn().addKeyValue("pbx", pbx).log("a recording was announced that is not ours");
            return;
        }
        inTurn(announced, () -> intake.take(spool.resolve(id + ".raw")), id);
    }

    /**
     * Takes what nobody on this node was told of, unless that is being done already.
     *
     * @param recording what Asterisk is still writing
     */
    void sweep(Set<RecordingId> recording) {
        if (Files.isDirectory(spool)) {
            inTurn(sweeping, () -> intake.sweep(spool, recording), null);
        }
    }

    /**
     * @param room for as many as may wait or be under way; what comes when there is none is not remembered
     * @param of null when it is about all that there are
     */
    private void inTurn(Semaphore room, Take take, @Nullable RecordingId of) {
        if (!room.tryAcquire()) {
            return;
        }
        workers.execute(() -> {
            turns.acquireUninterruptibly();
            try {
                take.run();
            } catch (IOException | RuntimeException e) {
                LoggingEventBuilder line = log.atWarn().addKeyValue("pbx", pbx);
                if (of != null) {
                    line = line.addKeyValue("call", of.call()).addKeyValue("offer", of.offer());
                }
                line.log("a recording cannot be taken from {} now, it stays there: {}", spool, e.toString());
            } finally {
                turns.release();
                room.release();
            }
        });
    }

    @FunctionalInterface
    private interface Take {
        Object run() throws IOException;
    }
}
