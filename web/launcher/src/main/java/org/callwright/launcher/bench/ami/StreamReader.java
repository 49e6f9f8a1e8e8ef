package org.callwright.launcher.bench.ami;

import java.io.IOException;

/** One side of the comparison. */
interface StreamReader extends AutoCloseable {
    String name();

    /**
     * Connects, and reads to the end of the stream. Blocks.
     *
     * @return processor time of the thread that read, decoded and applied, in nanoseconds
     */
    long read(int port, ChannelTable channels) throws IOException, InterruptedException;

    @Override
    void close();
}
