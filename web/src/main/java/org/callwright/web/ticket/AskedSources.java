package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.callwright.core.source.Answer;
import org.callwright.core.source.CustomerKeys;
import org.callwright.core.source.Sources;
import org.callwright.web.block.Block;

/** Asks the sources for what a ticket names; each answers for itself, and none is waited for here. */
@Singleton
class AskedSources {
    private final Sources sources;

    AskedSources(Sources sources) {
        this.sources = sources;
    }

    /** @param number {@code SHOP/20260314-0042}, or the number alone, which may be there on several platforms */
    List<CompletableFuture<Block<List<Order>>>> orders(String number) {
        int slash = number.indexOf('/');
        if (slash < 0) {
            return blocks(sources.numbered(number));
        }
        try {
            OrderNumber exact = new OrderNumber(number.substring(0, slash), number.substring(slash + 1));
            return sources.order(exact).stream()
                    .map(coming -> coming.thenApply(answer -> Block.of(answer.map(List::of))))
                    .toList();
        } catch (IllegalArgumentException e) {
            // Nothing can have that number; the sources shall say so.
            return blocks(sources.numbered(number));
        }
    }

    List<CompletableFuture<Block<List<Order>>>> ordersOf(CustomerKeys customer, int most) {
        return blocks(sources.ordersOf(customer, most));
    }

    /** Of the source that has it and says so first; when none has, what all of them say. */
    CompletableFuture<Block<Product>> product(Sku sku) {
        return first(blocks(sources.product(sku)), product -> true);
    }

    /** Likewise, of the orders of a number. */
    CompletableFuture<Block<List<Order>>> firstOrders(String number) {
        return first(orders(number), orders -> !orders.isEmpty());
    }

    private static <T> CompletableFuture<Block<T>> first(List<CompletableFuture<Block<T>>> coming, Predicate<T> found) {
        CompletableFuture<Block<T>> first = new CompletableFuture<>();
        coming.forEach(one -> one.thenAccept(block -> {
            T content = block.content();
            if (content != null && found.test(content)) {
                first.complete(block);
            }
        }));
        CompletableFuture.allOf(coming.toArray(CompletableFuture[]::new))
                .thenRun(() -> first.complete(
                        Block.of(coming.stream().map(CompletableFuture::join).toList(), null)));
        return first;
    }

    private static <T> List<CompletableFuture<Block<T>>> blocks(List<CompletableFuture<Answer<T>>> answers) {
        return answers.stream().map(coming -> coming.thenApply(Block::of)).toList();
    }
}
