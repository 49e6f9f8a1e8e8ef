package org.callwright.web.returns;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.callwright.core.money.Money;
import org.callwright.web.goods.Fields;
import org.jspecify.annotations.Nullable;

/** What is paid back: never more, all requests of the order together, than was paid. */
@Serdeable
@Schema(name = "Refund")
record RefundBody(
        @Schema(example = "89.50") @NotNull String amount,
        @Schema(example = "CNY") @NotNull String currency,

        @Schema(example = "to the card") @Nullable @Size(max = 500)
        String note) {
    Money money() {
        return Fields.money("amount", amount, Fields.read("currency", currency, Money::currency));
    }

    String text() {
        return note == null ? "" : note;
    }
}
