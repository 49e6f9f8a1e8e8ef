package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callwright.core.customer.Verification;
import org.callwright.core.source.CustomerCard;
import org.callwright.web.privacy.ShownIdNumber;
import org.callwright.web.privacy.ShownMember;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What a connected system knows about a customer, masked as ours is.
 *
 * @param facts whatever else it has
 */
@Serdeable
@Schema(name = "CustomerElsewhere")
record CustomerElsewhere(
        @Schema(example = "Li Wei") @Nullable String name,
        @Schema(example = "M20260007") @Nullable String member,
        @Schema(example = "Gold") @Nullable String tier,
        @Schema(example = "1200") @Nullable Long points,
        @Schema(example = "VERIFIED") @Nullable String verificationStatus,
        @Nullable ShownIdNumber idNumber,
        Map<String, String> facts) {
    private static final Set<String> NAMED =
            Set.of("number", "name", "member", "tier", "points", "verification", "idNumber");

    /** @param phones of the customer, which some systems take for the member's number */
    static CustomerElsewhere of(CustomerCard card, Collection<String> phones, boolean unmasked) {
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
                shown(all.get("name"), unmasked),
                ShownMember.of(all.get("member"), phones, unmasked),
                shown(all.get("tier"), unmasked),
                card.points(),
                verification == null ? null : verification.name(),
                idNumber == null ? null : ShownIdNumber.of(idNumber),
                others);
    }

    private static @Nullable String shown(@Nullable String fact, boolean unmasked) {
        return fact == null ? null : ShownText.of(fact, unmasked);
    }
}
