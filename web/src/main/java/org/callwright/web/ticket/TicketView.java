package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.callwright.core.customer.Customer;
import org.callwright.web.call.CallView;
import org.callwright.web.privacy.ShownPhone;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * All about one ticket.
 *
 * @param calls of a PHONE ticket, oldest first: several when a caller who was given up for lost came back
 */
@Serdeable
@Schema(name = "TicketView")
record TicketView(TicketRow ticket, @Nullable KnownCustomer customer, List<CallView> calls) {
    /** @param phones the main one first */
    @Serdeable
    @Schema(name = "Customer")
    record KnownCustomer(
            long id,
            @Schema(example = "C-1007") String number,
            @Schema(example = "Li Wei") String name,
            List<ShownPhone> phones,
            @Nullable String member,
            @Schema(example = "Gold") @Nullable String tier,
            String note) {
        static KnownCustomer of(Customer customer, boolean unmasked) {
            return new KnownCustomer(
                    customer.id(),
                    customer.number(),
                    ShownText.of(customer.name(), unmasked),
                    customer.phones().stream()
                            .map(phone -> ShownPhone.of(phone, unmasked))
                            .toList(),
                    customer.member(),
                    customer.tier(),
                    ShownText.of(customer.note(), unmasked));
        }
    }
}
