package org.callwright.web.customer;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.customer.CustomerIdentity;
import org.callwright.core.customer.Verification;
import org.callwright.core.order.OrderFeatures;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted.
 *
 * @param name how it begins; for who may not see numbers, without those that stand in it
 * @param phone in full, in any spelling
 * @param idNumber of an identity document, in full, in any spelling; needs identity:find
 * @param system goes with externalId
 */
@Introspected
record CustomerQuery(
        @Parameter(example = "Li") @QueryValue @Nullable String name,
        @Parameter(example = "C-1007") @QueryValue @Nullable String number,

        @Parameter(example = "M20260007") @QueryValue @Nullable
        String memberId,

        @Parameter(example = "Gold") @QueryValue @Nullable String tier,

        @Parameter(example = "VERIFIED") @QueryValue @Nullable
        String verificationStatus,

        @Parameter(example = "138 0000 0001") @QueryValue @Nullable
        String phone,

        @Parameter(example = "110105 19491231 002x") @QueryValue @Nullable
        String idNumber,

        @Parameter(example = "shop") @QueryValue @Nullable String system,
        @Parameter(example = "U-4711") @QueryValue @Nullable String externalId) {
    CustomerFilter filter(Actor actor, GivenNumbers numbers, OrderFeatures features) {
        new SwitchedOff(features).refuse(memberId, tier, null);
        return new CustomerFilter(
                name,
                number,
                memberId == null ? null : numbers.member(actor, "memberId", memberId),
                tier,
                verificationStatus == null
                        ? null
                        : ProblemException.enumerated("verificationStatus", verificationStatus, Verification.class),
                phone == null ? null : numbers.sought(actor, "phone", phone),
                identity(actor, numbers),
                idNumber == null ? null : numbers.soughtIdentity(actor, "idNumber", idNumber),
                !actor.may(Permission.PHONE_UNMASKED));
    }

    private @Nullable CustomerIdentity identity(Actor actor, GivenNumbers numbers) {
        if (system == null && externalId == null) {
            return null;
        }
        if (system == null || externalId == null) {
            throw ProblemException.invalid(system == null ? "system" : "externalId", "the two go together");
        }
        return new CustomerIdentity(system, numbers.member(actor, "externalId", externalId));
    }
}
