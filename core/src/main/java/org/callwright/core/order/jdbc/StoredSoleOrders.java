package org.callwright.core.order.jdbc;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.callwright.core.order.SoleOrders;

@Singleton
final class StoredSoleOrders implements SoleOrders {
    private final SoleOrderTable table;

    StoredSoleOrders(SoleOrderTable table) {
        this.table = table;
    }

    @Override
    public Map<Long, Sole> of(Collection<Long> customers, Instant since) {
        return customers.isEmpty()
                ? Map.of()
                : table.soleSince(customers, since).stream()
                        .collect(toMap(
                                SoleOrderTable.Row::customerId,
                                row -> new Sole(row.number(), Instant.ofEpochMilli(row.placedAt()), row.storeId())));
    }
}
