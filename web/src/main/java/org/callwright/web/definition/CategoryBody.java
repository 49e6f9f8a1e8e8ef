package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.callwright.core.catalog.Category;
import org.jspecify.annotations.Nullable;

/** @param parent the category above it; absent: at the top */
@Serdeable
@Schema(name = "TicketCategory")
record CategoryBody(
        @Schema(example = "kettles") @NotNull String id,
        @Schema(example = "Kettles 水壶") @NotNull String name,
        @Schema(example = "kitchen") @Nullable String parent)
        implements DefinitionBody<Category> {
    static CategoryBody of(String id, Category category) {
        return new CategoryBody(id, category.name(), category.parent());
    }

    @Override
    public Category content() {
        return new Category(name, parent);
    }
}
