package org.callwright.core.order;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has bought exactly once lately: it will be what he calls about. Blocks; fails while the database is away. */
public interface SoleOrders {
    /**
     * A main order, or one that was not split.
     *
     * @param store the id of the store that sold it
     */
    record Sole(String number, Instant placedAt, @Nullable String store) {}

    /**
     * By customer the one order that he, under whatever id of those that were merged, has placed since; who has placed
     * none or several is left out.
     */
    Map<Long, Sole> of(Collection<Long> customers, Instant since);
}
