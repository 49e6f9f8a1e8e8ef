package org.callwright.core.recording.folder;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.callwright.core.event.EventLog;
import org.callwright.core.recording.RecordingIntake;
import org.callwright.core.recording.RecordingStore;

/** Wires the recording store as a folder, {@code callwright.recordings.folder}, unless a bucket is named. */
@Factory
final class RecordingFactory {
    @Singleton
    @Requires(missingProperty = "callwright.recordings.s3.bucket")
    RecordingStore store(@Value("${callwright.recordings.folder:recordings}") Path folder) {
        return new RecordingFolder(folder);
    }

    @Singleton
    RecordingIntake intake(RecordingStore store, EventLog log, Clock clock) {
        return new RecordingIntake(store, log, clock);
    }
}
