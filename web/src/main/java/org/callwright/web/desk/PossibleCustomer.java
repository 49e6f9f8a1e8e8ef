package org.callwright.web.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import org.callwright.core.customer.Customer;
import org.callwright.core.layout.PopField;
import org.callwright.web.privacy.ShownIdNumber;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownPhone;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Who a caller may be. What the layout does not show is not there: it never reaches the browser.
 *
 * @param note text of the business's people, with telephone numbers masked like any
 */
@Serdeable
@Schema(name = "PossibleCustomer")
public record PossibleCustomer(
        @Schema(example = "1007") long id,
        @Schema(example = "C-1007") @Nullable String number,
        @Schema(example = "Li Wei") @Nullable String name,
        @Schema(example = "M20260007") @Nullable String memberId,
        @Schema(example = "Gold") @Nullable String tier,
        @Schema(example = "1200") @Nullable Long points,
        @Schema(example = "VERIFIED") @Nullable String verificationStatus,
        @Nullable ShownIdNumber idNumber,
        @Nullable List<ShownPhone> phones,
        @Nullable String note) {
    static PossibleCustomer of(Customer customer, Collection<PopField> shown, boolean unmasked) {
        String idNumber = customer.idNumber();
        return new PossibleCustomer(
                customer.id(),
                shown.contains(PopField.NUMBER) ? customer.number() : null,
                shown.contains(PopField.NAME) ? ShownText.of(customer.name(), unmasked) : null,
                shown.contains(PopField.MEMBER_ID)
                        ? ShownMember.of(customer.member(), customer.phones(), unmasked)
                        : null,
                shown.contains(PopField.TIER) ? customer.tier() : null,
                shown.contains(PopField.POINTS) ? customer.points() : null,
                shown.contains(PopField.VERIFICATION_STATUS)
                        ? customer.verification().name()
                        : null,
                idNumber != null && shown.contains(PopField.ID_NUMBER) ? ShownIdNumber.of(idNumber) : null,
                shown.contains(PopField.PHONES)
                        ? customer.phones().stream()
                                .map(phone -> ShownPhone.of(phone, unmasked))
                                .toList()
                        : null,
                shown.contains(PopField.NOTE) ? ShownText.of(customer.note(), unmasked) : null);
    }
}
