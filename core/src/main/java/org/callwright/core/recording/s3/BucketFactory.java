package org.callwright.core.recording.s3;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.callwright.core.recording.RecordingStore;

/** Wires the recording store as a bucket, once {@code callwright.recordings.s3.bucket} names one. */
@Factory
@Requires(property = "callwright.recordings.s3.bucket")
final class BucketFactory {
    @Singleton
    @Bean(typed = RecordingStore.class, preDestroy = "close")
    RecordingBucket bucket(BucketConfig config) {
        return RecordingBucket.of(config);
    }
}
