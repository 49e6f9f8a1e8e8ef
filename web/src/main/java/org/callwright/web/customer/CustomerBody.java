package org.callwright.web.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.Verification;
import org.callwright.core.order.OrderFeatures;
import org.callwright.web.privacy.ShownIdNumber;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownText;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * All that can be edited of a customer. A text that comes back as it was shown, with its stars, is left as it is.
 *
 * @param idNumber absent: as it is; empty: none
 */
@Serdeable
@Schema(name = "CustomerFields")
record CustomerBody(
        @Schema(example = "Li Wei") @NotBlank String name,
        @Schema(example = "M20260007") @Nullable String memberId,
        @Schema(example = "Gold") @Nullable String tier,
        @Schema(example = "1200") @Nullable Long points,
        @Schema(example = "11010519491231002X") @Nullable String idNumber,
        @Schema(example = "VERIFIED") @Nullable String verificationStatus,
        @Schema(example = "Prefers the evening.") @Nullable String note) {
    /** Of a new customer. */
    CustomerFields fields(OrderFeatures features) {
        new SwitchedOff(features).refuse(memberId, tier, points);
        return new CustomerFields(
                name,
                memberId,
                tier,
                points,
                idNumber == null || idNumber.isEmpty() ? null : idNumber,
                verification(Verification.UNVERIFIED),
                Objects.requireNonNullElse(note, ""));
    }

    /** In place of what is stored, which was shown like this: what is switched off was not, and stays as it is. */
    CustomerFields over(CustomerFile stored, boolean unmasked, OrderFeatures features) {
        new SwitchedOff(features).refuse(memberId, tier, points);
        Customer before = stored.customer();
        return new CustomerFields(
                ShownText.kept(name, before.name(), unmasked),
                features.members() ? memberIdOver(before, unmasked) : before.member(),
                features.members() ? tier : before.tier(),
                features.points() ? points : before.points(),
                idNumberOver(before.idNumber()),
                verification(before.verification()),
                note == null ? before.note() : ShownText.kept(note, before.note(), unmasked));
    }

    private @Nullable String idNumberOver(@Nullable String before) {
        if (idNumber == null
                || (before != null && idNumber.equals(ShownIdNumber.of(before).text()))) {
            return before;
        }
        return idNumber.isEmpty() ? null : idNumber;
    }

    private @Nullable String memberIdOver(Customer before, boolean unmasked) {
        String stored = before.member();
        return stored != null && Objects.equals(ShownMember.of(stored, before.phones(), unmasked), memberId)
                ? stored
                : memberId;
    }

    private Verification verification(Verification otherwise) {
        return verificationStatus == null
                ? otherwise
                : ProblemException.enumerated("verificationStatus", verificationStatus, Verification.class);
    }
}
