package org.callwright.core.recording.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.callwright.core.recording.RecordingStore;
import org.callwright.core.recording.folder.RecordingFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BucketConfigTest {
    private static final String S3 = "callwright.recordings.s3.";

    @Test
    void a_bucket_that_is_named_is_the_store_whatever_the_folder() {
        Map<String, Object> keys = Map.of(
                S3 + "bucket",
                "b",
                S3 + "endpoint",
                "http://127.0.0.1:9000",
                S3 + "access-key",
                "key",
                S3 + "secret-key",
                "secret",
                S3 + "path-style",
                true,
                S3 + "prefix",
                "main");
        try (ApplicationContext context = started(keys)) {
            assertThat(context.getBean(RecordingStore.class)).isInstanceOf(RecordingBucket.class);
            assertThat(context.getBean(BucketConfig.class))
                    .isEqualTo(new BucketConfig(
                            "b", URI.create("http://127.0.0.1:9000"), "us-east-1", "key", "secret", true, "main/"))
                    .asString()
                    .doesNotContain("secret");
        }
    }

    @Test
    void without_a_bucket_it_is_the_folder() {
        try (ApplicationContext context = started(Map.of(S3 + "region", "eu-central-1"))) {
            assertThat(context.getBean(RecordingStore.class)).isInstanceOf(RecordingFolder.class);
        }
    }

    @Test
    void what_cannot_work_is_refused_with_the_name_of_what_to_set() {
        refused(" ", null, null, null, "recordings.s3.bucket");
        refused("b", null, "key", null, "secret-key");
        refused("b", null, null, "secret", "access-key");
        refused("b", null, "", "", "access-key");
        refused("b", null, "key", " ", "secret-key");
        refused("b", "s3.example.org", null, null, "endpoint");
        refused("b", "https://me:secret@s3.example.org", null, null, "endpoint");
    }

    private static void refused(
            String bucket, @Nullable String endpoint, @Nullable String key, @Nullable String secret, String named) {
        URI uri = endpoint == null ? null : URI.create(endpoint);
        assertThatThrownBy(() -> new BucketConfig(bucket, uri, "us-east-1", key, secret, false, ""))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(named);
    }

    private static ApplicationContext started(Map<String, Object> keys) {
        Map<String, Object> all = new HashMap<>(keys);
        all.put("callwright.recordings.folder", "recordings");
        return ApplicationContext.builder(Environment.TEST).properties(all).start();
    }
}
