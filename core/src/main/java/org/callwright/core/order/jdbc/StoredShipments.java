package org.callwright.core.order.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.IdSearch;
import org.callwright.core.jdbc.Violation;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.ShipmentFilter;
import org.callwright.core.order.Shipments;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

@Singleton
class StoredShipments implements Shipments {
    private static final String AGAIN =
            Bulk.taking("order_id", "placed_at", "state", "shipped_at", "delivered_at") + ", version = version + 1";

    private final ShipmentTable shipments;
    private final OrderTable orders;
    private final Orders shown;
    private final IdSearch search;
    private final Bulk bulk;

    StoredShipments(ShipmentTable shipments, OrderTable orders, Orders shown, IdSearch search, Bulk bulk) {
        this.shipments = shipments;
        this.orders = orders;
        this.shown = shown;
        this.search = search;
        this.bulk = bulk;
    }

    @Override
    public Optional<Shipment> byId(long id) {
        return shipments.findById(id).map(ShipmentTable.Row::shipment);
    }

    @Override
    public Map<Long, List<Shipment>> ofOrders(Collection<Long> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : shipments.of(wanted).stream()
                        .collect(
                                groupingBy(ShipmentTable.Row::orderId, mapping(ShipmentTable.Row::shipment, toList())));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Shipment> list(ShipmentFilter filter, PageRequest page) {
        if (!IdText.possible(filter.tracking())) {
            return Page.empty();
        }
        Page<Long> ids = search.newest(
                new IdSearch.Wanted("shipment s", "placedAt", "s.placed_at", "s.id")
                        .where(
                                "EXISTS (SELECT 1 FROM customer_order o WHERE o.id = s.order_id AND o.deleted_at IS NULL)")
                        .where("s.state = ?", filter.state())
                        .in("s.order_id", filter.order() == null ? null : shown.shownAsOne(filter.order()))
                        .where("s.carrier = ?", filter.carrier())
                        .where("s.tracking = ?", filter.tracking()),
                page);
        if (ids.items().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Map<Long, Shipment> found = shipments.findByIdIn(ids.items()).stream()
                .map(ShipmentTable.Row::shipment)
                .collect(toMap(Shipment::id, shipment -> shipment));
        return new Page<>(
                ids.items().stream().map(found::get).filter(Objects::nonNull).toList(), ids.next());
    }

    @Override
    @Transactional
    public Shipment insert(Shipment shipment) {
        Instant placedAt = placedAt(shipment.order());
        return Violation.ofKey(
                () -> shipments.insert(ShipmentTable.Row.of(shipment, placedAt)).shipment(),
                () -> Refused.state("tracking", "the carrier's number is taken"));
    }

    @Override
    @Transactional
    public Shipment update(Shipment shipment) {
        Instant placedAt = placedAt(shipment.order());
        try {
            Violation.ofKey(
                    () -> {
                        shipments.update(ShipmentTable.Row.of(shipment, placedAt));
                        return shipment;
                    },
                    () -> Refused.state("tracking", "the carrier's number is taken"));
        } catch (OptimisticLockException e) {
            throw outdated(shipment.id());
        }
        return byId(shipment.id()).orElseThrow(() -> outdated(shipment.id()));
    }

    @Override
    @Transactional
    public void remove(long id, long version) {
        if (shipments.remove(id, version) == 0) {
            throw outdated(id);
        }
    }

    @Override
    @Transactional
    public int put(List<Shipment> wanted) {
        Set<Shipment> stored = wanted.isEmpty()
                ? Set.of()
                : shipments
                        .findByTrackingIn(
                                wanted.stream().map(Shipment::tracking).collect(toSet()))
                        .stream()
                        .map(row -> row.shipment().as(0, 0))
                        .collect(toSet());
        List<Shipment> changed =
                wanted.stream().filter(one -> !stored.contains(one.as(0, 0))).toList();
        putChanged(changed);
        return changed.size();
    }

    private void putChanged(List<Shipment> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Map<Long, Instant> placedAt =
                orders
                        .findByIdInAndDeletedAtIsNull(
                                wanted.stream().map(Shipment::order).collect(toSet()))
                        .stream()
                        .collect(toMap(OrderTable.Row::id, OrderTable.Row::placedAt));
        bulk.insert(
                ShipmentTable.Row.class,
                wanted.stream()
                        .map(one -> ShipmentTable.Row.of(one, Objects.requireNonNull(placedAt.get(one.order()))))
                        .toList(),
                AGAIN);
    }

    private Instant placedAt(long order) {
        return orders.findByIdInAndDeletedAtIsNull(List.of(order)).stream()
                .map(OrderTable.Row::placedAt)
                .findFirst()
                .orElseThrow(() -> Refused.value("order", "there is no such order"));
    }

    private static Outdated outdated(long id) {
        return new Outdated("shipment", String.valueOf(id));
    }
}
