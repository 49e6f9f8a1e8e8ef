package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.callwright.core.catalog.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * @param category the branch of tickets that it is for; absent: for all
 * @param place the order in which they are proposed
 */
@Serdeable
@Schema(name = "Disposition")
record DispositionBody(
        @Schema(example = "repaired") @NotNull String id,
        @Schema(example = "Repaired 已修好") @NotNull String name,
        @Schema(example = "kitchen") @Nullable String category,
        @Schema(example = "10") int place)
        implements DefinitionBody<Disposition> {
    static DispositionBody of(String id, Disposition disposition) {
        return new DispositionBody(id, disposition.name(), disposition.category(), disposition.place());
    }

    @Override
    public Disposition content() {
        return new Disposition(name, category, place);
    }
}
