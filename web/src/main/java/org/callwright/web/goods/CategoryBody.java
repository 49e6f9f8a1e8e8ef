package org.callwright.web.goods;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.callwright.core.product.Category;
import org.callwright.core.product.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * A kind of products.
 *
 * @param parent the wider category; absent at the top
 * @param buyer the account of who buys for it; absent: whoever buys for the wider one, if anybody does
 */
@Serdeable
@Schema(name = "Category")
record CategoryBody(
        @Schema(example = "kettles") @NotNull String id,

        @Schema(example = "Kettles 水壶") @NotBlank @Size(max = 120)
        String name,

        @Schema(example = "kitchen") @Nullable String parent,
        @Schema(example = "wang") @Nullable @Size(max = 80) String buyer) {
    static CategoryBody of(Category category) {
        return new CategoryBody(
                category.id().value(),
                category.name(),
                category.parent() == null ? null : category.parent().value(),
                category.buyer());
    }

    Category category(long version) {
        return new Category(
                Fields.read("id", id, CategoryId::new),
                name,
                Fields.optional("parent", parent, CategoryId::new),
                buyer,
                version);
    }
}
