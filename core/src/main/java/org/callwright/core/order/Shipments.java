package org.callwright.core.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The shipments as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Shipments {
    Optional<Shipment> byId(long id);

    /** By order, oldest first; an order that has none is left out. */
    Map<Long, List<Shipment>> ofOrders(Collection<Long> orders);

    /** Not of orders that were removed. What is of an order is what people see it with: {@link Orders#shownAsOne}. By {@code placedAt}, the time at which their orders were placed, newest first unless told otherwise. */
    Page<Shipment> list(ShipmentFilter filter, PageRequest page);

    /** @throws org.callwright.core.change.Refused when the carrier's number is taken or the order unknown */
    Shipment insert(Shipment shipment);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    Shipment update(Shipment shipment);

    /** @throws org.callwright.core.change.Outdated when the stored one is of another version */
    void remove(long id, long version);

    /**
     * Adds them, or replaces those of the same carrier and tracking number; their orders must be stored. One that says what is stored
     * stays as it is.
     *
     * @return how many were added or replaced
     */
    int put(List<Shipment> shipments);
}
