package org.callwright.web.returns;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.callwright.core.product.Sku;
import org.callwright.core.returns.NewReturn;
import org.callwright.core.returns.ReturnKind;
import org.callwright.web.goods.Fields;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for.
 *
 * @param order ours, of the order, main or sub, that has the line
 * @param sku absent: the line's; else a component's of its bundle
 * @param requestedBy our id of the customer; absent: who bought it
 */
@Serdeable
@Schema(name = "ReturnBody")
record ReturnBody(
        @Schema(implementation = ReturnKind.class) @NotNull String kind,
        @Schema(example = "4711") @NotNull Long order,
        @Schema(example = "1") int line,
        @Schema(example = "KETTLE-17") @Nullable String sku,
        @Schema(example = "1") int quantity,
        @Schema(example = "漏水 leaks") @NotBlank String reason,
        @Schema(example = "1007") @Nullable Long requestedBy) {
    NewReturn wanted() {
        return new NewReturn(
                ProblemException.enumerated("kind", kind, ReturnKind.class),
                order,
                line,
                Fields.optional("sku", sku, Sku::new),
                quantity,
                reason,
                requestedBy);
    }
}
