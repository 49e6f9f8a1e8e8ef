package org.callwright.core.recording.s3;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** An S3 server that keeps its objects in memory and checks signatures and checksums. */
final class BucketServer implements AutoCloseable {
    private static final String ACCESS_KEY = "callwright";
    static final String SECRET_KEY = "not-to-be-told";

    private final BlobStoreContext context;
    private final S3Proxy proxy;

    BucketServer() throws Exception {
        context = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("any", "any")
                .build(BlobStoreContext.class);
        proxy = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        proxy.start();
    }

    /** What is in it, past the protocol. */
    BlobStore objects() {
        return context.getBlobStore();
    }

    BucketConfig config(String bucket, String secretKey, String prefix) {
        URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        return new BucketConfig(bucket, endpoint, "us-east-1", ACCESS_KEY, secretKey, true, prefix);
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
        context.close();
    }
}
