package org.callwright.core.ticket.jdbc;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callwright.core.projection.TicketChange.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Which store a call's ticket is about as it opens: the queue's, else that of the order which the caller has named. It is
 * written with the ticket, and never again: what is opened once more, as the log is read again, keeps what people chose.
 */
@Singleton
final class OpeningStores {
    private final OpeningStoreTable table;

    OpeningStores(OpeningStoreTable table) {
        this.table = table;
    }

    List<TicketTable.Row> rows(List<Opened> opened) {
        if (opened.isEmpty()) {
            return List.of();
        }
        Map<String, String> ofQueues = byId(
                table.ofQueues(opened.stream().map(one -> one.queue().value()).collect(toSet())));
        Set<String> orders = opened.stream()
                .filter(one -> !ofQueues.containsKey(one.queue().value()))
                .map(one -> one.hint().order())
                .filter(Objects::nonNull)
                .collect(toSet());
        Map<String, String> ofOrders = orders.isEmpty() ? Map.of() : byId(table.ofOrders(orders));
        return opened.stream()
                .map(one -> TicketTable.Row.of(one, store(one, ofQueues, ofOrders)))
                .toList();
    }

    private static @Nullable String store(Opened one, Map<String, String> ofQueues, Map<String, String> ofOrders) {
        String store = ofQueues.get(one.queue().value());
        String order = one.hint().order();
        return store == null && order != null ? ofOrders.get(order) : store;
    }

    private static Map<String, String> byId(List<OpeningStoreTable.Row> rows) {
        return rows.stream().collect(toMap(OpeningStoreTable.Row::id, OpeningStoreTable.Row::storeId));
    }
}
