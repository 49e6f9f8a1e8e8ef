package org.callwright.core.change;

import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/**
 * A list that people keep: teams, roles, queues. Each change is audited in its own transaction, and known to this node's
 * directories at once, to the others' within seconds. Blocks; fails with a runtime exception while the database is away,
 * with {@link org.callwright.core.access.Denied} for those who may not, with {@link Refused} for what makes no sense.
 */
public interface Register<T> {
    /** By id unless told otherwise. */
    Page<Edition<T>> list(PageRequest page);

    Optional<Edition<T>> byId(String id);

    /** Refused when there is, or was, one of that id. */
    Edition<T> add(Actor who, T item);

    /**
     * Replaces what is stored under the item's id.
     *
     * @param version the one that was read before; {@link Outdated} when there is a newer one, or none any more
     */
    Edition<T> change(Actor who, T item, long version);

    /** Refused while something needs it. What history refers to keeps its row, and its id. */
    void remove(Actor who, String id, long version);
}
