package org.callwright.web.ticket;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.ReturnFilter;
import org.callwright.core.returns.Returns;
import org.callwright.core.supplier.Sourcing;
import org.callwright.core.supplier.Supply;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.block.Deadline;
import org.callwright.web.goods.ProductView;
import org.callwright.web.goods.ReturnRateView;
import org.callwright.web.returns.ShownReturns;
import org.jspecify.annotations.Nullable;

/** What is known of products that were sold: what they are, where they come from, how often they come back. */
@Singleton
class SoldProducts {
    private static final int LATEST_RETURNS = 5;

    private final Blocks blocks;
    private final AskedSources sources;
    private final Sourcing sourcing;
    private final Returns returns;
    private final ShownReturns shown;
    private final OrderFeatures features;
    private final Clock clock;

    SoldProducts(
            Blocks blocks,
            AskedSources sources,
            Sourcing sourcing,
            Returns returns,
            ShownReturns shown,
            OrderFeatures features,
            Clock clock) {
        this.blocks = blocks;
        this.sources = sources;
        this.sourcing = sourcing;
        this.returns = returns;
        this.shown = shown;
        this.features = features;
        this.clock = clock;
    }

    CompletableFuture<Block<Map<Sku, OrderDetail.Returned>>> returned(List<Sku> skus) {
        return blocks.ask(Blocks.OURS, () -> skus.stream().collect(toMap(Function.identity(), this::returned)));
    }

    private OrderDetail.Returned returned(Sku sku) {
        return new OrderDetail.Returned(
                ReturnRateView.of(returns.rate(sku)),
                shown.all(returns.list(ReturnFilter.of(sku), PageRequest.first(LATEST_RETURNS))
                        .items()));
    }

    /** With their supply, as far as that is known until the deadline, for who may see it. */
    Map<Sku, Block<ProductView>> products(Actor who, List<Sku> skus, Deadline deadline) {
        Map<Sku, CompletableFuture<Block<Product>>> coming = new LinkedHashMap<>();
        skus.forEach(sku -> coming.put(sku, sources.product(sku)));
        Map<Sku, Block<Product>> found = new LinkedHashMap<>();
        coming.forEach((sku, product) -> found.put(sku, deadline.heard(product)));
        Block<Map<CategoryId, Supply>> supply = who.may(Permission.SUPPLIER_READ)
                ? deadline.heard(blocks.ask(Blocks.OURS, () -> sourcing.of(categories(found))))
                : null;
        Instant now = clock.instant();
        Map<Sku, Block<ProductView>> shown = new LinkedHashMap<>();
        found.forEach((sku, block) -> {
            Product product = block.content();
            if (product == null || supply == null) {
                shown.put(sku, block.map(one -> ProductView.of(one, now, features, null)));
            } else {
                ProductView view = ProductView.of(product, now, features, supply(product, supply.content()));
                shown.put(sku, Block.of(List.of(block, supply), view));
            }
        });
        return shown;
    }

    private static @Nullable Supply supply(Product product, @Nullable Map<CategoryId, Supply> known) {
        CategoryId category = product.category();
        if (known == null) {
            return null;
        }
        return category == null ? Supply.NONE : known.getOrDefault(category, Supply.NONE);
    }

    private static Set<CategoryId> categories(Map<Sku, Block<Product>> found) {
        return found.values().stream()
                .map(Block::content)
                .filter(Objects::nonNull)
                .map(Product::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
