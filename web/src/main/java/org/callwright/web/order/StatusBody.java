package org.callwright.web.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.callwright.core.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come.
 *
 * @param paidAt absent: as it was
 */
@Serdeable
@Schema(name = "OrderStatusBody")
record StatusBody(
        @Schema(implementation = OrderStatus.class) @NotNull String status,
        @Nullable Instant paidAt) {}
