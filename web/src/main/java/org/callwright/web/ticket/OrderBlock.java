package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.source.CustomerKeys;
import org.callwright.core.ticket.OrderRef;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.block.Deadline;
import org.callwright.web.order.OrderView;
import org.jspecify.annotations.Nullable;

/** A ticket's block of orders: those that it names, and those that it may be about. */
@Singleton
class OrderBlock {
    private static final int CANDIDATES = 10;

    private final Blocks blocks;
    private final AskedSources sources;
    private final CustomerFiles customers;
    private final OrderFeatures features;
    private final Clock clock;

    OrderBlock(Blocks blocks, AskedSources sources, CustomerFiles customers, OrderFeatures features, Clock clock) {
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
        Map<String, List<CompletableFuture<Block<List<Order>>>>> coming = new HashMap<>();
        named.refs().forEach(ref -> coming.computeIfAbsent(ref.order(), sources::orders));
        List<Block<?>> parts = new ArrayList<>();
        parts.add(new Block<>(Blocks.OURS, clock.instant(), Block.Condition.FRESH, null));
        List<Block<List<Order>>> recent = customer == null ? null : recent(customer, deadline);
        Set<OrderNumber> shown = new HashSet<>();
        List<TicketOrders.Linked> linked = new ArrayList<>();
        for (OrderRef ref : named.refs()) {
            List<Block<List<Order>>> found = heard(coming.getOrDefault(ref.order(), List.of()), deadline);
            parts.addAll(found);
            found.stream().flatMap(OrderBlock::orders).map(Order::number).forEach(shown::add);
            linked.add(
                    new TicketOrders.Linked(LinkBody.of(ref), named.isOrigin(ref), shown(found, Set.of(), unmasked)));
        }
        if (recent != null) {
            parts.addAll(recent);
        }
        return Block.of(parts, new TicketOrders(linked, recent == null ? null : shown(recent, shown, unmasked)));
    }

    private List<Block<List<Order>>> recent(long customer, Deadline deadline) {
        Block<CustomerKeys> known = deadline.heard(blocks.ask(
                Blocks.OURS,
                () -> customers.byId(customer).map(CustomerKeys::of).orElse(null)));
        CustomerKeys keys = known.content();
        return keys == null ? List.of(known.map(none -> null)) : heard(sources.ordersOf(keys, CANDIDATES), deadline);
    }

    private static List<Block<List<Order>>> heard(
            List<CompletableFuture<Block<List<Order>>>> coming, Deadline deadline) {
        return coming.stream().map(deadline::heard).toList();
    }

    private static Stream<Order> orders(Block<List<Order>> block) {
        List<Order> content = block.content();
        return content == null ? Stream.empty() : content.stream();
    }

    private List<Block<List<OrderView>>> shown(List<Block<List<Order>>> found, Set<OrderNumber> but, boolean unmasked) {
        return found.stream()
                .map(block -> block.map(orders -> orders.stream()
                        .filter(order -> !but.contains(order.number()))
                        .map(order -> OrderView.of(order, features, null, unmasked))
                        .toList()))
                .toList();
    }
}
