package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callwright.core.customer.Verification;
import org.callwright.core.layout.PopField;
import org.callwright.core.source.CustomerCard;
import org.callwright.web.privacy.ShownCode;
import org.callwright.web.privacy.ShownIdNumber;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What a connected system knows about a customer, masked as ours is.
 *
 * @param number the business's number of the customer, as that system says it
 * @param externalId what that system itself calls the customer
 * @param facts whatever else it has
 */
@Serdeable
@Schema(name = "CustomerElsewhere")
public record CustomerElsewhere(
        @Schema(example = "C-1007") @Nullable String number,
        @Schema(example = "U-4711") @Nullable String externalId,
        @Schema(example = "Li Wei") @Nullable String name,
        @Schema(example = "M20260007") @Nullable String member,
        @Schema(example = "Gold") @Nullable String tier,
        @Schema(example = "1200") @Nullable Long points,
        @Schema(example = "VERIFIED") @Nullable String verificationStatus,
        @Nullable ShownIdNumber idNumber,
        Map<String, String> facts) {
    private static final Set<String> NAMED =
            Set.of("number", "externalId", "name", "member", "tier", "points", "verification", "idNumber");

    /** @param phones of the customer, which some systems take for the member's number */
    static CustomerElsewhere of(CustomerCard card, Collection<String> phones, ShownCode codes, boolean unmasked) {
        Map<String, String> all = card.facts();
        Map<String, String> others = new LinkedHashMap<>();
        all.forEach((name, fact) -> {
            if (!NAMED.contains(name)) {
                others.put(name, ShownText.of(fact, unmasked));
            }
        });
        String idNumber = all.get("idNumber");
        Verification verification = card.verification();
        return new CustomerElsewhere(
                named(all.get("number"), phones, codes, unmasked),
                named(all.get("externalId"), phones, codes, unmasked),
                shown(all.get("name"), unmasked),
                ShownMember.of(all.get("member"), phones, unmasked),
                shown(all.get("tier"), unmasked),
                card.points(),
                verification == null ? null : verification.name(),
                idNumber == null ? null : ShownIdNumber.of(idNumber),
                others);
    }

    /** What the layout of a pop shows of it. */
    public CustomerElsewhere only(Collection<PopField> fields) {
        return new CustomerElsewhere(
                in(fields, PopField.NUMBER, number),
                in(fields, PopField.NUMBER, externalId),
                in(fields, PopField.NAME, name),
                in(fields, PopField.MEMBER_ID, member),
                in(fields, PopField.TIER, tier),
                in(fields, PopField.POINTS, points),
                in(fields, PopField.VERIFICATION_STATUS, verificationStatus),
                in(fields, PopField.ID_NUMBER, idNumber),
                fields.contains(PopField.SYSTEM_FACTS) ? facts : Map.of());
    }

    private static <T> @Nullable T in(Collection<PopField> fields, PopField field, @Nullable T fact) {
        return fields.contains(field) ? fact : null;
    }

    /** Some systems call people by their telephone numbers. */
    private static @Nullable String named(
            @Nullable String name, Collection<String> phones, ShownCode codes, boolean unmasked) {
        return name == null ? null : codes.of(name, phones, unmasked);
    }

    private static @Nullable String shown(@Nullable String fact, boolean unmasked) {
        return fact == null ? null : ShownText.of(fact, unmasked);
    }
}
