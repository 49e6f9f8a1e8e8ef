package org.callwright.core.recording.s3;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * {@code callwright.recordings.s3.*}: the bucket that recordings are kept in, the same on every node.
 *
 * @param endpoint that of an S3-compatible server; without one it is Amazon's of the region
 * @param accessKey and secretKey: without them, whatever the SDK finds: environment, profile, the machine's own role
 * @param pathStyle whether the bucket's name is in the path instead of the host's name
 * @param prefix what all keys begin with, for a bucket that has other things as well
 */
@ConfigurationProperties("callwright.recordings.s3")
@Requires(property = "callwright.recordings.s3.bucket")
record BucketConfig(
        @Bindable(defaultValue = "") String bucket,
        @Nullable URI endpoint,
        @Bindable(defaultValue = "us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Bindable(defaultValue = "false") boolean pathStyle,
        @Bindable(defaultValue = "") String prefix) {

    /** @throws ConfigurationException that says in one sentence what to set */
    BucketConfig {
        if (bucket.isBlank()) {
            throw new ConfigurationException(
                    "Set callwright.recordings.s3.bucket to a bucket's name, or leave it out for a folder.");
        }
        if ((accessKey == null) != (secretKey == null)) {
            throw new ConfigurationException(
                    "Set both or none of callwright.recordings.s3.access-key and callwright.recordings.s3.secret-key.");
        }
        if (isEmpty(accessKey) || isEmpty(secretKey)) {
            throw new ConfigurationException(
                    "Set callwright.recordings.s3.access-key and callwright.recordings.s3.secret-key, or leave both out: one is empty.");
        }
        if (endpoint != null && (endpoint.getHost() == null || endpoint.getUserInfo() != null)) {
            throw new ConfigurationException(
                    "Set callwright.recordings.s3.endpoint to a URL such as https://s3.example.org, without a user.");
        }
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            prefix = prefix + "/";
        }
    }

    private static boolean isEmpty(@Nullable String key) {
        return key != null && key.isBlank();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "bucket " + bucket;
    }
}
