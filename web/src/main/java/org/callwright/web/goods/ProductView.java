package org.callwright.web.goods;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.product.Gtin;
import org.callwright.core.product.Product;
import org.callwright.core.supplier.Supply;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is shown.
 *
 * @param delisted whether it is off the shelf now
 * @param components absent for what is no bundle, and where bundles are switched off
 * @param supply absent in lists
 */
@Serdeable
@Schema(name = "Product")
public record ProductView(
        @Schema(example = "KETTLE-17") String sku,
        @Schema(example = "电热水壶 Electric kettle 1.7 L") String name,
        @Schema(example = "6291041500213") @Nullable String gtin,
        @Schema(example = "kettles") @Nullable String category,
        @Schema(example = "Carton 纸箱") String packaging,
        ProductBody.@Nullable Size dimensions,
        @Schema(example = "1450") @Nullable Integer weight,
        @Nullable Instant onShelf,
        @Nullable Instant offShelf,
        boolean delisted,
        @Nullable List<ProductBody.Component> components,
        @Nullable SupplyView supply) {
    /**
     * Where it comes from.
     *
     * @param applicable false in trades, and for products, that have neither suppliers nor a buyer
     * @param category the one at which the suppliers were found: the product's own or a wider one
     * @param buyer the account of who buys it
     */
    @Serdeable
    @Schema(name = "Supply")
    public record SupplyView(
            boolean applicable,
            @Schema(example = "kitchen") @Nullable String category,
            @Nullable List<Named> suppliers,
            @Schema(example = "wang") @Nullable String buyer) {
        static SupplyView of(Supply supply) {
            boolean none = supply.suppliers().isEmpty();
            return new SupplyView(
                    !none || supply.buyer() != null,
                    supply.category() == null ? null : supply.category().value(),
                    none
                            ? null
                            : supply.suppliers().stream()
                                    .map(one -> new Named(one.id().value(), ShownText.of(one.name(), false)))
                                    .toList(),
                    supply.buyer());
        }
    }

    @Serdeable
    @Schema(name = "NamedSupplier")
    public record Named(
            @Schema(example = "acme") String id,
            @Schema(example = "Acme 供应商") String name) {}

    public static ProductView of(Product product, Instant now, OrderFeatures features, @Nullable Supply supply) {
        return new ProductView(
                product.sku().value(),
                product.name(),
                text(product.gtin()),
                product.category() == null ? null : product.category().value(),
                product.packaging(),
                product.dimensions() == null
                        ? null
                        : new ProductBody.Size(
                                product.dimensions().length(),
                                product.dimensions().width(),
                                product.dimensions().height()),
                product.weight(),
                product.onShelf(),
                product.offShelf(),
                product.delisted(now),
                product.isBundle() && features.bundles() ? components(product) : null,
                supply == null ? null : SupplyView.of(supply));
    }

    private static @Nullable String text(@Nullable Gtin gtin) {
        return gtin == null ? null : gtin.value();
    }

    private static List<ProductBody.Component> components(Product product) {
        return product.components().stream()
                .map(one -> new ProductBody.Component(one.sku().value(), one.quantity()))
                .toList();
    }
}
