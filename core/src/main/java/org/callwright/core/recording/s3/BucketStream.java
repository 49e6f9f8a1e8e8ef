package org.callwright.core.recording.s3;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A part of an object's sound. Whoever closes it before the object's end gives the connection up instead of waiting for the
 * rest.
 */
final class BucketStream extends FilterInputStream {
    private final ResponseInputStream<GetObjectResponse> response;
    private long left;
    private boolean ended;

    private BucketStream(ResponseInputStream<GetObjectResponse> response, long length) {
        super(response);
        this.response = response;
        this.left = length;
    }

    /** Of a whole object, as well: a server may leave the range out of account (RFC 9110, 14.2). */
    static InputStream part(ResponseInputStream<GetObjectResponse> response, long from, long length)
            throws IOException {
        BucketStream part = new BucketStream(response, length);
        if (response.response().contentRange() == null) {
            try {
                response.skipNBytes(from);
            } catch (EOFException e) {
                part.ended = true;
            } catch (IOException e) {
                response.abort();
                throw e;
            }
        }
        return part;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended || left == 0) {
            return -1;
        }
        int count = response.read(target, offset, (int) Math.min(length, left));
        ended = count < 0;
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long many) throws IOException {
        long skipped = ended ? 0 : response.skip(Math.min(many, left));
        left -= skipped;
        return skipped;
    }

    /** Without waiting. */
    @Override
    public int available() throws IOException {
        return ended ? 0 : (int) Math.min(response.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** What ends where its part does has its end still to be read, so that the connection can be used again. */
    @Override
    public void close() throws IOException {
        if (ended || response.response().contentRange() != null && left == 0) {
            response.close();
        } else {
            response.abort();
        }
    }
}
