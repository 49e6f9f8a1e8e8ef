package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.product.Sku;
import org.callwright.core.ticket.OrderRef;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.block.Deadline;
import org.callwright.web.goods.ProductView;

/** A ticket's block of order details: line by line what was sold, where it comes from, and how often it comes back. */
@Singleton
class OrderDetailBlock {
    /** More lines cannot be looked up while somebody waits; the orders themselves list all. */
    private static final int MOST_LINES = 20;

    private final Blocks blocks;
    private final AskedSources sources;
    private final SoldProducts sold;
    private final OrderFeatures features;
    private final Clock clock;

    OrderDetailBlock(Blocks blocks, AskedSources sources, SoldProducts sold, OrderFeatures features, Clock clock) {
        this.blocks = blocks;
        this.sources = sources;
        this.sold = sold;
        this.features = features;
        this.clock = clock;
    }

    CompletableFuture<Block<List<OrderDetail>>> of(Actor who, LinkedOrders named) {
        return blocks.gather(Blocks.OURS, deadline -> gathered(who, named, deadline));
    }

    private Block<List<OrderDetail>> gathered(Actor who, LinkedOrders named, Deadline deadline) {
        List<Block<?>> parts = new ArrayList<>();
        parts.add(new Block<>(Blocks.OURS, clock.instant(), Block.Condition.FRESH, null));
        List<LinkedOrders.Line> lines = lines(named, deadline, parts);
        List<Sku> skus =
                lines.stream().map(line -> line.line().sku()).distinct().toList();
        CompletableFuture<Block<Map<Sku, OrderDetail.Returned>>> coming =
                who.may(Permission.RETURN_READ) ? sold.returned(skus) : null;
        Map<Sku, Block<ProductView>> products =
                who.may(Permission.PRODUCT_READ) ? sold.products(who, skus, deadline) : Map.of();
        parts.addAll(products.values());
        Block<Map<Sku, OrderDetail.Returned>> returned = coming == null ? null : deadline.heard(coming);
        if (returned != null) {
            parts.add(returned);
        }
        return Block.of(
                parts,
                lines.stream()
                        .map(line -> OrderDetail.of(
                                line,
                                features,
                                products.get(line.line().sku()),
                                returned == null
                                        ? null
                                        : returned.map(
                                                all -> all.get(line.line().sku()))))
                        .toList());
    }

    private List<LinkedOrders.Line> lines(LinkedOrders named, Deadline deadline, List<Block<?>> parts) {
        Map<String, CompletableFuture<Block<List<Order>>>> coming = new HashMap<>();
        named.refs().forEach(ref -> coming.computeIfAbsent(ref.order(), sources::firstOrders));
        List<LinkedOrders.Line> lines = new ArrayList<>();
        for (OrderRef ref : named.refs()) {
            Block<List<Order>> found = deadline.heard(Objects.requireNonNull(coming.get(ref.order())));
            parts.add(found);
            if (found.content() != null) {
                found.content().stream()
                        .flatMap(order -> LinkedOrders.lines(ref, order, features))
                        .forEach(lines::add);
            }
        }
        return lines.stream().distinct().limit(MOST_LINES).toList();
    }
}
