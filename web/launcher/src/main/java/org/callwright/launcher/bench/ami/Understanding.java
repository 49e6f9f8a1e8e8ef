package org.callwright.launcher.bench.ami;

/** Checks that both sides did the work, the same work: a reader that misses events is not fast. */
final class Understanding {
    private static final long NOT_SEEN = 0;

    private final EventStream stream;
    private long checksum = NOT_SEEN;

    Understanding(EventStream stream) {
        this.stream = stream;
    }

    /**
     * @param times how often the whole stream was read
     * @throws IllegalStateException when channels are left over or missing, or were understood as never before
     */
    void require(String side, int times, ChannelTable channels) {
        long expected = (long) times * stream.channels();
        if (channels.live() != 0 || channels.ended() != expected) {
            throw new IllegalStateException("%s saw %d of %d channels end and holds %d"
                    .formatted(side, channels.ended(), expected, channels.live()));
        }
        if (checksum == NOT_SEEN) {
            checksum = channels.checksum() / times;
        }
        if (channels.checksum() != times * checksum) {
            throw new IllegalStateException(side + " understood the events in another way");
        }
    }
}
