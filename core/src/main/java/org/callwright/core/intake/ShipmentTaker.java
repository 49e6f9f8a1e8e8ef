package org.callwright.core.intake;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Shipments;

final class ShipmentTaker implements RowTaker<ShipmentTaker.Known> {
    record Known(OrderNumber order, Shipment shipment) {}

    private final Shipments shipments;
    private final Orders orders;
    private final Times times;

    ShipmentTaker(Shipments shipments, Orders orders, Times times) {
        this.shipments = shipments;
        this.orders = orders;
        this.times = times;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SHIPMENTS;
    }

    @Override
    public Set<String> columns() {
        return Columns.of("platform", "order", "carrier", "tracking", "state", "shippedAt", "deliveredAt");
    }

    @Override
    public Known read(Row row) {
        return row.make(() -> new Known(
                new OrderNumber(row.required("platform"), row.required("order")),
                new Shipment(
                        0,
                        0,
                        row.required("carrier"),
                        row.required("tracking"),
                        row.constant("state", ShipmentState.class),
                        row.optional("shippedAt", times::read).orElse(null),
                        row.optional("deliveredAt", times::read).orElse(null),
                        0)));
    }

    @Override
    public Set<?> keys(Known known) {
        return Set.of(known.shipment().carrier() + " " + known.shipment().tracking());
    }

    @Override
    public void write(Batch<Known> batch, String account) {
        Map<OrderNumber, Long> ids =
                orders.idsByNumber(batch.items().stream().map(Known::order).collect(Collectors.toSet()));
        for (Batch.Entry<Known> entry : batch.entries()) {
            if (!ids.containsKey(entry.item().order())) {
                batch.reject(entry, entry.row().rejected("order", "there is no such order"));
            }
        }
        batch.store(known -> shipments.put(known.stream()
                .map(one -> one.shipment().of(ids.getOrDefault(one.order(), 0L)))
                .toList()));
    }
}
