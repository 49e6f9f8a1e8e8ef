package org.callwright.web.intake;

import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callwright.web.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files on their way in. A file arrives in full before anything is done with it, so that a slow line holds neither a
 * transaction nor a place among the imports. On disk it has no name and only this process can read it: it is gone with the
 * request, and with the process. Blocks; thread-safe.
 */
@Singleton
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int MOST_AT_A_TIME = 8;
    private static final int PIECE = 64 * 1024;
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);

    /** The whole body, to be closed: it has its place until then. */
    InputStream arrived(InputStream body) {
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable(MOST_AT_A_TIME + " files are here already.", AGAIN);
        }
        try (body) {
            return new Arrived(Channels.newInputStream(spooled(body).position(0)));
        } catch (IOException e) {
            places.release();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            places.release();
            throw e;
        }
    }

    private final class Arrived extends FilterInputStream {
        private final AtomicBoolean closed = new AtomicBoolean();

        private Arrived(InputStream file) {
            super(file);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                if (closed.compareAndSet(false, true)) {
                    places.release();
                }
            }
        }
    }

    private static FileChannel spooled(InputStream body) throws IOException {
        FileChannel file = nameless();
        try {
            byte[] piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                write(file, ByteBuffer.wrap(piece, 0, read));
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static FileChannel nameless() {
        try {
            Path path = Files.createTempFile("callwright-import-", "");
            try {
                return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static ProblemException noRoom(IOException cause) {
        LOG.atError()
                .setCause(cause)
                .log("an uploaded file cannot be kept in {}; make room there", System.getProperty("java.io.tmpdir"));
        return ProblemException.unavailable("This node has no room for the file.", AGAIN);
    }
}
