package org.callwright.core.recording.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.callwright.core.recording.RecordingPath;
import org.callwright.core.recording.RecordingStore;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Recordings as objects of an S3 bucket, under their path as key. */
public final class RecordingBucket implements RecordingStore, AutoCloseable {
    /** For hours of conversation on a slow line. */
    private static final Duration UPLOAD = Duration.ofMinutes(10);

    private static final int NOT_FOUND = 404;
    private static final int BEYOND_ITS_END = 416;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private RecordingBucket(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    static RecordingBucket of(BucketConfig config) {
        return new RecordingBucket(BucketClient.of(config), config.bucket(), config.prefix());
    }

    @Override
    public long size(String path) throws IOException {
        String key = key(path);
        try {
            return client.headObject(r -> r.bucket(bucket).key(key)).contentLength();
        } catch (SdkException e) {
            if (status(e) == NOT_FOUND) {
                return -1;
            }
            throw failed("ask for", e);
        }
    }

    @Override
    public InputStream read(String path, long from, long length) throws IOException {
        String key = key(path);
        if (from < 0) {
            throw new IllegalArgumentException("a part begins at 0 or later");
        }
        if (length <= 0) {
            // No range says "nothing".
            return nothingOf(path);
        }
        try {
            return BucketStream.part(
                    client.getObject(r -> r.bucket(bucket).key(key).range(range(from, length))), from, length);
        } catch (NoSuchKeyException e) {
            throw missing(path, e);
        } catch (SdkException e) {
            if (status(e) == BEYOND_ITS_END) {
                return InputStream.nullInputStream();
            }
            throw failed("read", e);
        }
    }

    /** A bucket that is not there is no missing file here: the intake takes that for taken by another. */
    @Override
    public void take(Path file, String path) throws IOException {
        String key = key(path);
        String checksum = checksum(file);
        try {
            client.putObject(
                    r -> r.bucket(bucket)
                            .key(key)
                            .contentType("audio/wav")
                            .contentMD5(checksum)
                            .overrideConfiguration(o -> o.apiCallTimeout(UPLOAD)),
                    file);
        } catch (SdkException e) {
            throw failed("take in", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        // It is answered for now, so the original may go.
        Files.deleteIfExists(file);
    }

    @Override
    public void delete(String path) throws IOException {
        String key = key(path);
        try {
            client.deleteObject(r -> r.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            // Some servers say so.
        } catch (SdkException e) {
            throw failed("delete", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private InputStream nothingOf(String path) throws IOException {
        if (size(path) < 0) {
            throw new NoSuchFileException(path);
        }
        return InputStream.nullInputStream();
    }

    private static String range(long from, long length) {
        boolean toTheEnd = length > Long.MAX_VALUE - from;
        return "bytes=" + from + "-" + (toTheEnd ? "" : from + length - 1);
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("MD5"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder()
                    .encodeToString(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static int status(SdkException e) {
        return e instanceof AwsServiceException answer ? answer.statusCode() : 0;
    }

    private static NoSuchFileException missing(String path, NoSuchKeyException cause) {
        NoSuchFileException missing = new NoSuchFileException(path);
        missing.initCause(cause);
        return missing;
    }

    /** What a server answers may name the key that was used: only its code is told on. */
    private IOException failed(String what, SdkException e) {
        String why = e instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? answer.awsErrorDetails().errorCode() + ", " + answer.statusCode()
                : String.valueOf(e.getMessage());
        return new IOException("bucket " + bucket + " does not " + what + " a recording: " + why, e);
    }

    private String key(String path) {
        return prefix + RecordingPath.checked(path);
    }
}
