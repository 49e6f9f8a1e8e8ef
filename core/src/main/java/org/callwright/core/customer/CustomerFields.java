package org.callwright.core.customer;

import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What people write about a customer, all of it at once.
 *
 * @param member the number in the members' programme, if there is one
 * @param tier the level there
 * @param points what has been collected there; null where there is no such thing
 * @param idNumber of an identity document, in clear
 * @param note for reading only
 * @throws Refused for a value that has no room or makes no sense; it names the field as the API does
 */
public record CustomerFields(
        String name,
        @Nullable String member,
        @Nullable String tier,
        @Nullable Long points,
        @Nullable String idNumber,
        Verification verification,
        String note) {
    private static final int SHORTEST_ID = 4;

    public CustomerFields {
        within("name", name, 1, 200);
        within("memberId", member, 1, 60);
        within("tier", tier, 1, 40);
        within("idNumber", idNumber, SHORTEST_ID, 40);
        within("note", note, 0, 2000);
        if (points != null && points < 0) {
            throw Refused.value("points", "points are 0 or more");
        }
        if (idNumber != null && IdNumbers.plain(idNumber).isEmpty()) {
            throw Refused.value(
                    "idNumber", "a document's number has letters, digits, blanks, dashes and brackets only");
        }
    }

    public static CustomerFields of(Customer customer) {
        return new CustomerFields(
                customer.name(),
                customer.member(),
                customer.tier(),
                customer.points(),
                customer.idNumber(),
                customer.verification(),
                customer.note());
    }

    private static void within(String field, @Nullable String text, int least, int most) {
        if (text != null && (text.strip().length() < least || text.codePointCount(0, text.length()) > most)) {
            throw Refused.value(field, "has " + least + " to " + most + " characters");
        }
    }

    /** With another number of an identity document. */
    public CustomerFields withIdNumber(@Nullable String other) {
        return new CustomerFields(name, member, tier, points, other, verification, note);
    }
}
