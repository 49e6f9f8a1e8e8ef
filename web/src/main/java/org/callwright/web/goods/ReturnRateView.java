package org.callwright.web.goods;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.callwright.core.returns.ReturnRate;
import org.jspecify.annotations.Nullable;

/**
 * How often a product comes back.
 *
 * @param rate returned / sold, in pieces; absent when nothing was sold
 */
@Serdeable
@Schema(name = "ReturnRate")
public record ReturnRateView(
        @Schema(example = "1200") long sold,
        @Schema(example = "30") long returned,
        @Schema(example = "0.0250") @Nullable BigDecimal rate) {
    public static ReturnRateView of(ReturnRate rate) {
        return new ReturnRateView(rate.sold(), rate.returned(), rate.rate().orElse(null));
    }
}
