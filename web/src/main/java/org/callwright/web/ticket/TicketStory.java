package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.callwright.core.customer.Customer;
import org.callwright.web.call.CallStory;
import org.callwright.web.privacy.ShownPhone;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * All about one ticket.
 *
 * @param call of a PHONE ticket
 */
@Serdeable
@Schema(name = "TicketStory")
record TicketStory(
        TicketRow ticket,
        @Nullable Person customer,
        @Nullable CallStory call) {
    /** @param phones the main one first */
    @Serdeable
    @Schema(name = "Customer")
    record Person(
            long id,
            @Schema(example = "C-1007") String number,
            @Schema(example = "Li Wei") String name,
            List<ShownPhone> phones,
            @Nullable String member,
            @Schema(example = "Gold") @Nullable String tier,
            String note) {
        static Person of(Customer customer, boolean unmasked) {
            return new Person(
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
