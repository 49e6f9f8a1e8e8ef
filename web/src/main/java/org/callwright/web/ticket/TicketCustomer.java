package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.callwright.core.customer.Customer;
import org.callwright.web.block.Block;
import org.callwright.web.privacy.ShownIdNumber;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownPhone;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Whose a ticket is. What the members' programme has and whether they are verified is said by the first system that says it,
 * which knows better than our copy; all else, and what none says, is ours.
 *
 * @param phones the main one first
 * @param match how it is known that it is this customer
 * @param systems what each connected system says, those that do not answer as well
 */
@Serdeable
@Schema(name = "TicketCustomer")
record TicketCustomer(
        @Schema(example = "1007") long id,
        @Schema(example = "C-1007") String number,
        @Schema(example = "Li Wei") String name,
        List<ShownPhone> phones,
        @Schema(example = "M20260007") @Nullable String member,
        @Schema(example = "Gold") @Nullable String tier,
        @Schema(example = "1200") @Nullable Long points,
        @Schema(example = "VERIFIED") String verificationStatus,
        @Nullable ShownIdNumber idNumber,
        String note,
        TicketMatch match,
        List<Block<CustomerElsewhere>> systems) {
    static TicketCustomer of(
            Customer customer, TicketMatch match, List<Block<CustomerElsewhere>> systems, boolean unmasked) {
        return new TicketCustomer(
                customer.id(),
                customer.number(),
                ShownText.of(customer.name(), unmasked),
                customer.phones().stream()
                        .map(phone -> ShownPhone.of(phone, unmasked))
                        .toList(),
                said(
                        systems,
                        CustomerElsewhere::member,
                        ShownMember.of(customer.member(), customer.phones(), unmasked)),
                said(systems, CustomerElsewhere::tier, customer.tier()),
                said(systems, CustomerElsewhere::points, customer.points()),
                Objects.requireNonNull(said(
                        systems,
                        CustomerElsewhere::verificationStatus,
                        customer.verification().name())),
                customer.idNumber() == null ? null : ShownIdNumber.of(customer.idNumber()),
                ShownText.of(customer.note(), unmasked),
                match,
                systems);
    }

    private static <T> @Nullable T said(
            List<Block<CustomerElsewhere>> systems, Function<CustomerElsewhere, @Nullable T> what, @Nullable T ours) {
        for (Block<CustomerElsewhere> system : systems) {
            CustomerElsewhere content = system.content();
            T said = content == null ? null : what.apply(content);
            if (said != null) {
                return said;
            }
        }
        return ours;
    }
}
