package org.callwright.web.goods;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.Dimensions;
import org.callwright.core.product.Gtin;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold. What is absent is not known or does not apply.
 *
 * @param weight in grams, packaging included
 * @param components what a bundle consists of; absent for what is no bundle
 */
@Serdeable
@Schema(name = "ProductBody")
record ProductBody(
        @Schema(example = "KETTLE-17") @NotNull String sku,

        @Schema(example = "电热水壶 Electric kettle 1.7 L") @NotBlank
        String name,

        @Schema(example = "6291041500213") @Nullable String gtin,
        @Schema(example = "kettles") @Nullable String category,
        @Schema(example = "Carton 纸箱") @Nullable String packaging,
        @Valid @Nullable Size dimensions,
        @Schema(example = "1450") @Nullable Integer weight,
        @Nullable Instant onShelf,
        @Nullable Instant offShelf,
        @Valid @Nullable List<Component> components) {
    /** Millimetres, packaging included. */
    @Serdeable
    @Schema(name = "Dimensions")
    record Size(
            @Schema(example = "250") int length,
            @Schema(example = "200") int width,
            @Schema(example = "300") int height) {}

    /** @param quantity how many of it are in one bundle */
    @Serdeable
    @Schema(name = "BundleComponent")
    record Component(
            @Schema(example = "CUP") @NotNull String sku,
            @Schema(example = "6") int quantity) {}

    Product product(long version) {
        return new Product(
                Fields.sku(sku),
                name,
                Fields.optional("gtin", gtin, Gtin::new),
                Fields.optional("category", category, CategoryId::new),
                packaging == null ? "" : packaging,
                dimensions == null
                        ? null
                        : new Dimensions(dimensions.length(), dimensions.width(), dimensions.height()),
                weight,
                onShelf,
                offShelf,
                components == null
                        ? List.of()
                        : components.stream()
                                .map(one -> new BundleComponent(
                                        Fields.read("components.sku", one.sku(), Sku::new), one.quantity()))
                                .toList(),
                version);
    }
}
