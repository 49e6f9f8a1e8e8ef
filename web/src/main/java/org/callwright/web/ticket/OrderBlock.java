package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.Shipments;
import org.callwright.core.source.CustomerKeys;
import org.callwright.core.ticket.OrderRef;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.block.Deadline;
import org.callwright.web.order.OrderView;
import org.callwright.web.order.ShipmentView;
import org.jspecify.annotations.Nullable;

/** A ticket's block of orders: those that it names, and those that it may be about. */
@Singleton
class OrderBlock {
    private static final int CANDIDATES = 10;

    private final Blocks blocks;
    private final AskedSources sources;
    private final CustomerFiles customers;
    private final Shipments shipments;
    private final OrderFeatures features;
    private final Clock clock;

    OrderBlock(
            Blocks blocks,
            AskedSources sources,
            CustomerFiles customers,
            Shipments shipments,
            OrderFeatures features,
            Clock clock) {
        this.shipments = shipments;
        this.blocks = blocks;
        this.sources = sources;
        this.customers = customers;
        this.features = features;
        this.clock = clock;
    }

    CompletableFuture<Block<TicketOrders>> of(LinkedOrders named, @Nullable Long customer, boolean unmasked) {
        return blocks.gather(Blocks.OURS, deadline -> gathered(named, customer, unmasked, deadline));
    }

    private Block<TicketOrders> gathered(
            LinkedOrders named, @Nullable Long customer, boolean unmasked, Deadline deadline) {
        Map<String, List<Coming>> coming = new HashMap<>();
        named.refs().forEach(ref -> coming.computeIfAbsent(ref.order(), this::coming));
        List<Block<?>> parts = new ArrayList<>();
        parts.add(new Block<>(Blocks.OURS, clock.instant(), Block.Condition.FRESH, null));
        List<Block<List<Order>>> recent = customer == null ? null : recent(customer, deadline);
        Map<OrderRef, List<Block<List<Order>>>> found = new LinkedHashMap<>();
        named.refs()
                .forEach(ref -> found.put(
                        ref,
                        coming.getOrDefault(ref.order(), List.of()).stream()
                                .map(one -> deadline.heard(one.orders()))
                                .toList()));
        Map<Long, List<ShipmentView>> parcels = new HashMap<>();
        coming.values().stream().flatMap(List::stream).filter(Coming::hasOurs).forEach(one -> {
            Block<Map<Long, List<ShipmentView>>> known = deadline.heard(one.parcels());
            Map<Long, List<ShipmentView>> content = known.content();
            parts.add(new Block<>(Blocks.OURS, known.asOf(), known.condition(), null));
            if (content != null) {
                parcels.putAll(content);
            }
        });
        Set<OrderNumber> shown = new HashSet<>();
        List<TicketOrders.Linked> linked = new ArrayList<>();
        found.forEach((ref, orders) -> {
            parts.addAll(orders);
            orders.stream().flatMap(OrderBlock::orders).map(Order::number).forEach(shown::add);
            linked.add(new TicketOrders.Linked(
                    LinkBody.of(ref), named.isOrigin(ref), shown(orders, Set.of(), parcels, unmasked)));
        });
        if (recent != null) {
            parts.addAll(recent);
        }
        return Block.of(
                parts, new TicketOrders(linked, recent == null ? null : shown(recent, shown, Map.of(), unmasked)));
    }

    private List<Block<List<Order>>> recent(long customer, Deadline deadline) {
        Block<CustomerKeys> known = deadline.heard(blocks.ask(
                Blocks.OURS,
                () -> customers.byId(customer).map(CustomerKeys::of).orElse(null)));
        CustomerKeys keys = known.content();
        return keys == null ? List.of(known.map(none -> null)) : heard(sources.ordersOf(keys, CANDIDATES), deadline);
    }

    /** What one source says, and as soon as it has, our parcels of it: they do not wait for the other sources. */
    private record Coming(
            CompletableFuture<Block<List<Order>>> orders,
            CompletableFuture<Block<Map<Long, List<ShipmentView>>>> parcels) {
        /** Whether it has said by now that there are orders of ours. */
        boolean hasOurs() {
            return orders.isDone()
                    && !orders.isCompletedExceptionally()
                    && !ours(orders.join()).isEmpty();
        }
    }

    private List<Coming> coming(String order) {
        return sources.orders(order).stream()
                .map(orders -> new Coming(orders, orders.thenCompose(this::parcels)))
                .toList();
    }

    /** By order and sub-order of ours; what other systems have of parcels they say themselves. */
    private CompletableFuture<Block<Map<Long, List<ShipmentView>>>> parcels(Block<List<Order>> found) {
        Set<Long> ours = ours(found);
        return ours.isEmpty()
                ? CompletableFuture.completedFuture(
                        new Block<>(Blocks.OURS, found.asOf(), Block.Condition.FRESH, Map.of()))
                : blocks.ask(Blocks.OURS, () -> shown(ours));
    }

    private static Set<Long> ours(Block<List<Order>> found) {
        return orders(found)
                .flatMap(order -> Stream.concat(Stream.of(order), order.subs().stream()))
                .map(Order::id)
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
    }

    private Map<Long, List<ShipmentView>> shown(Set<Long> orders) {
        Map<Long, List<Shipment>> known = shipments.ofOrders(orders);
        return orders.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> known.getOrDefault(id, List.of()).stream()
                                .map(ShipmentView::of)
                                .toList()));
    }

    /** Of the order and its sub-orders; null: nobody knows. */
    private static @Nullable List<ShipmentView> parcels(Order order, Map<Long, List<ShipmentView>> known) {
        return known.containsKey(order.id())
                ? Stream.concat(Stream.of(order), order.subs().stream())
                        .flatMap(part -> known.getOrDefault(part.id(), List.of()).stream())
                        .toList()
                : null;
    }

    private static List<Block<List<Order>>> heard(
            List<CompletableFuture<Block<List<Order>>>> coming, Deadline deadline) {
        return coming.stream().map(deadline::heard).toList();
    }

    private static Stream<Order> orders(Block<List<Order>> block) {
        List<Order> content = block.content();
        return content == null ? Stream.empty() : content.stream();
    }

    private List<Block<List<OrderView>>> shown(
            List<Block<List<Order>>> found,
            Set<OrderNumber> but,
            Map<Long, List<ShipmentView>> parcels,
            boolean unmasked) {
        return found.stream()
                .map(block -> block.map(orders -> orders.stream()
                        .filter(order -> !but.contains(order.number()))
                        .map(order -> OrderView.of(order, features, parcels(order, parcels), unmasked))
                        .toList()))
                .toList();
    }
}
