package org.callwright.core.recording.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.callwright.core.recording.RecordingStore;
import org.callwright.core.recording.RecordingStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingBucketTest extends RecordingStoreContract {
    private static final String BUCKET = "recordings";

    private static BucketServer server;
    private RecordingBucket store;

    @BeforeAll
    static void start() throws Exception {
        server = new BucketServer();
    }

    @BeforeEach
    void makeBucket() {
        server.objects().createContainerInLocation(null, BUCKET);
        store = RecordingBucket.of(server.config(BUCKET, BucketServer.SECRET_KEY, "site/main"));
    }

    @AfterEach
    void removeBucket() {
        store.close();
        server.objects().deleteContainer(BUCKET);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    protected RecordingStore store() {
        return store;
    }

    @Test
    void keys_begin_with_the_prefix() throws IOException {
        store.take(original(), "2026/03/14/a.wav");

        assertThat(server.objects().blobExists(BUCKET, "site/main/2026/03/14/a.wav"))
                .isTrue();
    }

    @Test
    void the_original_stays_and_is_not_missing_while_there_is_no_bucket() throws IOException {
        Path original = original();
        try (RecordingBucket elsewhere = RecordingBucket.of(server.config("nowhere", BucketServer.SECRET_KEY, ""))) {
            assertThatThrownBy(() -> elsewhere.take(original, "a.wav"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class)
                    .hasMessage("bucket nowhere does not take in a recording: NoSuchBucket, 404");
            assertThatThrownBy(() -> elsewhere.read("a.wav", 0, 1))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class);
        }
        assertThat(original).exists();
    }

    @Test
    void a_wrong_secret_is_a_failure_that_does_not_tell_it() throws IOException {
        Path original = original();
        try (RecordingBucket refused = RecordingBucket.of(server.config(BUCKET, "a-wrong-secret", ""))) {
            assertThatThrownBy(() -> refused.take(original, "a.wav"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("SignatureDoesNotMatch, 403")
                    .hasStackTraceContaining("S3Exception")
                    .satisfies(e -> assertThat(String.valueOf(e.getCause())).doesNotContain("a-wrong-secret"));
            assertThatThrownBy(() -> refused.size("a.wav")).isInstanceOf(IOException.class);
        }
        assertThat(original).exists();
    }

    private Path original() throws IOException {
        return Files.writeString(folder.resolve("original.part"), "sound");
    }
}
