package org.callwright.web.returns;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.callwright.core.money.Money;
import org.callwright.core.returns.ReturnChange;
import org.callwright.core.returns.ReturnKind;
import org.callwright.core.returns.ReturnRequest;
import org.callwright.web.goods.Fields;
import org.callwright.web.privacy.ShownText;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What is set right of a return.
 *
 * @param refund what was paid back, with its currency
 * @param note why, for its history
 */
@Serdeable
@Schema(name = "ReturnChange")
record ReturnChangeBody(
        @Schema(implementation = ReturnKind.class) @Nullable String kind,
        @Schema(example = "2") @Nullable Integer quantity,
        @Schema(example = "漏水 leaks") @Nullable String reason,
        @Schema(example = "1007") @Nullable Long requestedBy,
        @Schema(example = "89.50") @Nullable String refund,
        @Schema(example = "CNY") @Nullable String currency,

        @Schema(example = "counted again") @Nullable @Size(max = 500)
        String note) {
    /** In place of what is stored, which was shown like this. */
    ReturnChange over(ReturnRequest stored) {
        return new ReturnChange(
                kind == null ? null : ProblemException.enumerated("kind", kind, ReturnKind.class),
                quantity,
                reason == null ? null : ShownText.kept(reason, stored.reason(), false),
                requestedBy,
                money(),
                note == null ? "" : note);
    }

    private @Nullable Money money() {
        if (refund == null && currency == null) {
            return null;
        }
        if (refund == null || currency == null) {
            throw ProblemException.invalid(refund == null ? "refund" : "currency", "the two go together");
        }
        return Fields.money("refund", refund, Fields.read("currency", currency, Money::currency));
    }
}
