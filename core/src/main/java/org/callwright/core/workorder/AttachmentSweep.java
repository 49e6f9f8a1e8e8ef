package org.callwright.core.workorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts files aside that no record names: a node that died between storing a file and recording it has left one. A file that is
 * still on its way to its record is younger than those that are looked at. Nodes that look at once find the same and move
 * it once. Nothing is deleted at once, because the record may be what is older: a dump has been restored. Thread-safe; blocks.
 */
public final class AttachmentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);

    /** Longer than any upload takes, by far. */
    private static final Duration LEFT_ALONE = Duration.ofHours(1);

    /** Files that are looked at in one go; the next one goes on behind them. */
    private static final int MOST = 1_000;

    private final AttachmentStore store;
    private final NamedAttachments named;
    private final Clock clock;

    public AttachmentSweep(AttachmentStore store, NamedAttachments named, Clock clock) {
        this.store = store;
        this.named = named;
        this.clock = clock;
    }

    /** Looks at some. @return how many were put aside */
    public int look() {
        try {
            List<String> moved = store.sweep(clock.instant().minus(LEFT_ALONE), MOST, named);
            if (!moved.isEmpty()) {
                LOG.info("put {} attachments aside that no work order names: {}", moved.size(), moved);
            }
            return moved.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
