package org.callwright.web.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.hint.Hint;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.source.Sources;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.order.OrderView;
import org.callwright.web.ticket.CustomerElsewhere;
import org.callwright.web.ticket.CustomersElsewhere;
import org.jspecify.annotations.Nullable;

/**
 * What connected systems know about a caller. They are asked when somebody looks at the call, long after its caller was looked up
 * here and let into line: nobody is held up by them. What they say is shown, not stored.
 */
@Singleton
class CallElsewhere {
    private final Blocks blocks;
    private final Sources sources;
    private final CustomersElsewhere customers;
    private final CustomerFiles files;
    private final OrderFeatures features;

    CallElsewhere(
            Blocks blocks, Sources sources, CustomersElsewhere customers, CustomerFiles files, OrderFeatures features) {
        this.blocks = blocks;
        this.sources = sources;
        this.customers = customers;
        this.files = files;
        this.features = features;
    }

    /** Joined, it never fails and takes {@link Blocks#WAIT} at most; without content when there is nobody to ask. */
    CompletableFuture<Block<List<Block<List<CustomerElsewhere>>>>> callers(
            @Nullable Caller caller, CallerMatch match, boolean unmasked) {
        return switch (match.outcome()) {
            case NONE -> byPhone(caller, unmasked);
            case ONE -> byName(match.customers().getFirst(), unmasked);
            case MANY -> nobody();
        };
    }

    private CompletableFuture<Block<List<Block<List<CustomerElsewhere>>>>> byPhone(
            @Nullable Caller caller, boolean unmasked) {
        // A number that was withheld is not looked for here either.
        if (caller == null || caller.presentation() != Caller.Presentation.KNOWN || caller.e164() == null) {
            return nobody();
        }
        String e164 = caller.e164();
        return blocks.gather(
                Blocks.OURS,
                deadline -> gathered(customers.byPhone(e164, unmasked).stream()
                        .map(deadline::heard)
                        .toList()));
    }

    private CompletableFuture<Block<List<Block<List<CustomerElsewhere>>>>> byName(long customer, boolean unmasked) {
        if (sources.connected().isEmpty()) {
            return nobody();
        }
        return blocks.gather(
                Blocks.OURS,
                deadline -> gathered(files.byId(customer).stream()
                        .flatMap(file -> customers.of(file, unmasked).stream())
                        .map(coming -> coming.thenApply(said -> said.map(List::of)))
                        .toList()
                        .stream()
                        .map(deadline::heard)
                        .toList()));
    }

    /** The orders that other systems have under what a caller entered; one that is ours and was not preselected is somebody else's. */
    CompletableFuture<Block<List<Block<List<OrderView>>>>> orders(Hint hint, boolean unmasked) {
        String entered = hint.entered();
        return entered == null || sources.connectedToOrders().isEmpty()
                ? nobody()
                : blocks.gather(
                        Blocks.OURS,
                        deadline ->
                                gathered(notOurs(sources.numbered(entered).stream()
                                                .map(coming -> coming.thenApply(Block::of))
                                                .toList()
                                                .stream()
                                                .map(deadline::heard)
                                                .toList())
                                        .stream()
                                        .map(found -> found.map(orders -> shown(orders, unmasked)))
                                        .toList()));
    }

    /** While our own store does not say whether it is ours nothing is shown of it, and whoever asks may ask again. */
    private static List<Block<List<Order>>> notOurs(List<Block<List<Order>>> found) {
        Predicate<Block<List<Order>>> ours = block -> block.source().equals(Blocks.OURS);
        List<Block<List<Order>>> known = found.stream()
                .filter(ours)
                .filter(block -> block.condition() == Block.Condition.FRESH)
                .toList();
        if (known.isEmpty()) {
            return List.of(new Block<>(Blocks.OURS, null, Block.Condition.LATE, null));
        }
        return known.stream().allMatch(CallElsewhere::isNothing)
                ? found.stream().filter(Predicate.not(ours)).toList()
                : List.of();
    }

    private static boolean isNothing(Block<List<Order>> block) {
        List<Order> content = block.content();
        return content == null || content.isEmpty();
    }

    private List<OrderView> shown(List<Order> orders, boolean unmasked) {
        return orders.stream()
                .map(order -> OrderView.of(order, features, null, unmasked))
                .toList();
    }

    private static <T> Block<List<Block<T>>> gathered(List<Block<T>> parts) {
        return Block.of(parts, parts);
    }

    private static <T> CompletableFuture<Block<List<Block<T>>>> nobody() {
        return CompletableFuture.completedFuture(Block.of(List.of(), null));
    }
}
