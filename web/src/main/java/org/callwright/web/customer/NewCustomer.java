package org.callwright.web.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be added.
 *
 * @param number the business's number; absent: one is made
 * @param phones in any spelling, the main one first
 * @param call whose caller it is: the number is added, and the call's ticket becomes this customer's
 */
@Serdeable
@Schema(name = "NewCustomer")
record NewCustomer(
        @Schema(example = "C-1007") @Nullable String number,
        @NotNull @Valid CustomerBody fields,

        @Schema(example = "[\"138 0000 0001\"]") @Nullable @Size(max = 20)
        List<String> phones,

        @Nullable @Size(max = 50) @Valid List<CustomerView.Identity> identities,

        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") @Nullable
        String call) {}
