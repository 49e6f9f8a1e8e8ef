package org.callwright.core.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; null means any.
 *
 * @param name how the name begins
 * @param number the customer number, in full
 * @param e164 a telephone number of theirs, in full
 * @param idNumber of an identity document, in full and any spelling
 */
public record CustomerFilter(
        @Nullable String name,
        @Nullable String number,
        @Nullable String member,
        @Nullable String tier,
        @Nullable Verification verification,
        @Nullable String e164,
        @Nullable CustomerIdentity identity,
        @Nullable String idNumber) {
    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null, null, null, null, null);
}
