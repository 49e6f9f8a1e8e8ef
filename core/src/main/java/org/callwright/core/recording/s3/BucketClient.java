package org.callwright.core.recording.s3;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes the SDK's client: every wait of it ends. */
final class BucketClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Between two pieces of an answer. */
    private static final Duration SILENCE = Duration.ofSeconds(10);
    /** Until an answer begins, however often it was tried. */
    private static final Duration CALL = Duration.ofSeconds(20);

    private BucketClient() {}

    static S3Client of(BucketConfig config) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                // The JDK's client gets lost when it is answered something else than "go on".
                .serviceConfiguration(
                        S3Configuration.builder().expectContinueEnabled(false).build())
                // We send the one that every server knows; the SDK's own ones are trailers, which not every server
                // reads.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(o -> o.apiCallTimeout(CALL).retryStrategy(RetryMode.STANDARD));
        if (config.endpoint() != null) {
            builder.endpointOverride(config.endpoint());
        }
        if (config.accessKey() != null && config.secretKey() != null) {
            builder.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(config.accessKey(), config.secretKey())));
        }
        return builder.build();
    }
}
