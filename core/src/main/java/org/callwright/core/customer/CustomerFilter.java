package org.callwright.core.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which customers are wanted; null means any.
 *
 * @param name how the name begins
 * @param number the customer number, in full
 * @param e164 a telephone number of theirs, in full
 * @param idNumber of an identity document, in full and any spelling
 * @param numberless whether names are found, and ordered by, without the telephone numbers that stand in some
 */
public record CustomerFilter(
        @Nullable String name,
        @Nullable String number,
        @Nullable String member,
        @Nullable String tier,
        @Nullable Verification verification,
        @Nullable String e164,
        @Nullable CustomerIdentity identity,
        @Nullable String idNumber,
        boolean numberless) {
    /** For who may see numbers. */
    public CustomerFilter(
            @Nullable String name,
            @Nullable String number,
            @Nullable String member,
            @Nullable String tier,
            @Nullable Verification verification,
            @Nullable String e164,
            @Nullable CustomerIdentity identity,
            @Nullable String idNumber) {
        this(name, number, member, tier, verification, e164, identity, idNumber, false);
    }

    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null, null, null, null, null);
}
