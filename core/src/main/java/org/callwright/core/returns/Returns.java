package org.callwright.core.returns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Sku;

/** The requests as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Returns {
    Optional<ReturnRequest> byId(long id);

    /**
     * By {@code requestedAt}, newest first unless told otherwise. What is of an order is what people see it with: {@link
     * org.callwright.core.order.Orders#shownAsOne}.
     */
    Page<ReturnRequest> list(ReturnFilter filter, PageRequest page);

    /** By order, oldest first; an order that has none is left out. */
    Map<Long, List<ReturnRequest>> ofOrders(Collection<Long> orders);

    /** As {@link #ofOrders}; until the running step ends nobody else gets past this for the same orders. */
    Map<Long, List<ReturnRequest>> heldOfOrders(Collection<Long> orders);

    /** What happened to it, in order. */
    List<ReturnEvent> history(long id);

    ReturnRate rate(Sku sku);

    /** @throws org.callwright.core.change.Refused when the number is taken */
    ReturnRequest insert(ReturnRequest request, ReturnEvent event);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    ReturnRequest update(ReturnRequest request, ReturnEvent event);

    /**
     * Adds them, or replaces those of the same numbers; its history says so when that changes its state. One that says what
     * is stored stays as it is.
     *
     * @return how many were added or replaced
     */
    int put(List<ReturnRequest> requests, String account);
}
