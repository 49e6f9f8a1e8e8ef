package org.callwright.web.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.order.OrderFeatures;
import org.callwright.web.privacy.ShownCode;
import org.callwright.web.privacy.ShownIdNumber;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownPhone;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A customer as somebody may see it.
 *
 * @param phones the main one first
 * @param merged those that were merged into this one; their ids and numbers lead here
 */
@Serdeable
@Schema(name = "Customer")
record CustomerView(
        @Schema(example = "1007") long id,
        @Schema(example = "C-1007") String number,
        @Schema(example = "Li Wei") String name,
        List<Phone> phones,
        List<Identity> identities,
        @Schema(example = "M20260007") @Nullable String memberId,
        @Schema(example = "Gold") @Nullable String tier,
        @Schema(example = "1200") @Nullable Long points,
        @Nullable ShownIdNumber idNumber,
        @Schema(example = "VERIFIED") String verificationStatus,
        String note,
        List<Merged> merged,
        Instant created,
        Instant updated) {
    /** @param id names the number in commands, so that it can be revealed, removed or called without being seen */
    @Serdeable
    @Schema(name = "CustomerPhone")
    record Phone(@Schema(example = "31") long id, ShownPhone number) {}

    @Serdeable
    @Schema(name = "CustomerIdentity")
    record Identity(
            @Schema(example = "shop") @NotNull String system,
            @Schema(example = "U-4711") @NotNull String externalId) {
        static Identity of(CustomerIdentity identity, Customer customer, ShownCode codes, boolean unmasked) {
            return new Identity(identity.system(), codes.of(identity.externalId(), customer.phones(), unmasked));
        }
    }

    @Serdeable
    @Schema(name = "MergedCustomer")
    record Merged(
            @Schema(example = "1012") long id,
            @Schema(example = "C-1012") String number,
            @Schema(example = "Li, W.") String name,
            @Schema(example = "1007") long into) {}

    static CustomerView of(CustomerFile file, boolean unmasked, OrderFeatures features, ShownCode codes) {
        Customer customer = file.customer().with(features.members(), features.points());
        return new CustomerView(
                customer.id(),
                customer.number(),
                ShownText.of(customer.name(), unmasked),
                file.phones().stream()
                        .map(phone -> new Phone(phone.id(), ShownPhone.of(phone.e164(), unmasked)))
                        .toList(),
                file.identities().stream()
                        .map(one -> Identity.of(one, customer, codes, unmasked))
                        .toList(),
                ShownMember.of(customer.member(), customer.phones(), unmasked),
                customer.tier(),
                customer.points(),
                customer.idNumber() == null ? null : ShownIdNumber.of(customer.idNumber()),
                customer.verification().name(),
                ShownText.of(customer.note(), unmasked),
                file.merged().stream()
                        .map(one -> new Merged(one.id(), one.number(), ShownText.of(one.name(), unmasked), one.into()))
                        .toList(),
                file.created(),
                file.updated());
    }
}
