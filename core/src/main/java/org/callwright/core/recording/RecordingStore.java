package org.callwright.core.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where the audio is kept. Paths are relative, with '/', made by us from our own ids; anything else is refused. Blocks on
 * the disk or network.
 */
public interface RecordingStore {
    /** Size in bytes; -1 when there is no such file. */
    long size(String path) throws IOException;

    /**
     * A part of the file, for the caller to close.
     *
     * @param from the first byte
     * @param length as many bytes at most
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    InputStream read(String path, long from, long length) throws IOException;

    /** Deletes the file, if it is there. */
    void delete(String path) throws IOException;

    /**
     * Moves a finished local file in, completely or not at all, replacing a former one; when this returns it survives a
     * power failure.
     */
    void take(Path file, String path) throws IOException;
}
