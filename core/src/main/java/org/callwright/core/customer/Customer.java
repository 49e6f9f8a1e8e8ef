package org.callwright.core.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom the business serves. Of customers that were merged there is one, the survivor, with the telephone numbers
 * of all.
 *
 * @param id ours
 * @param number the customer number that the business gave
 * @param phones in E.164, the main one first; a phone can belong to several customers
 * @param member the number in the members' programme, if there is one
 * @param tier the level in the members' programme, if there is one
 * @param points what has been collected there; null where there is no such thing
 * @param idNumber of an identity document, in clear
 * @param note hostile text, for reading only
 */
public record Customer(
        long id,
        String number,
        String name,
        List<String> phones,
        @Nullable String member,
        @Nullable String tier,
        @Nullable Long points,
        @Nullable String idNumber,
        Verification verification,
        String note) {
    public Customer {
        phones = List.copyOf(phones);
    }

    /** One of whom no more is known. */
    public Customer(
            long id,
            String number,
            String name,
            List<String> phones,
            @Nullable String member,
            @Nullable String tier,
            String note) {
        this(id, number, name, phones, member, tier, null, null, Verification.UNVERIFIED, note);
    }

    /**
     * As it is to be stored in place of another: what this business has not got was not seen, and stays as it was.
     *
     * @param members whether the business has members, with their tiers
     * @param pointsToo whether it has points
     */
    public Customer keeping(Customer stored, boolean members, boolean pointsToo) {
        return new Customer(
                id,
                number,
                name,
                phones,
                members ? member : stored.member,
                members ? tier : stored.tier,
                pointsToo ? points : stored.points,
                idNumber,
                verification,
                note);
    }

    /** As one in whose business these parts are or are not there. */
    public Customer with(boolean members, boolean pointsToo) {
        return new Customer(
                id,
                number,
                name,
                phones,
                members ? member : null,
                members ? tier : null,
                pointsToo ? points : null,
                idNumber,
                verification,
                note);
    }
}
