package org.callwright.core.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;

/**
 * What routing store and event log of a site stand on. Where it is missing the store is new, or has lost everything, and
 * opens nothing until it is laid. A store that is lost and found empty again gets another one, with another time.
 */
public interface Foundation {
    /** When it was laid; empty while it is missing. */
    CompletionStage<Optional<Instant>> laid();

    /**
     * Puts back what this node remembers of the log. When all nodes have had time for that, counted from the first one's
     * call, this also lays the foundation; until then it is to be called again.
     *
     * @param remembered whole entries, in order; those that are there already are left as they are
     * @param above new entries of the log come after this one
     * @return when it was laid, by whichever node; empty while it is not
     */
    CompletionStage<Optional<Instant>> lay(List<Event> remembered, EventId above, Instant now);
}
