package org.callwright.core.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom the business serves.
 *
 * @param id ours
 * @param number the customer number that the business gave
 * @param phones in E.164, the main one first; a phone can belong to several customers
 * @param member the number in the members' programme, if there is one
 * @param tier the level in the members' programme, if there is one
 * @param note hostile text, for reading only
 */
public record Customer(
        long id,
        String number,
        String name,
        List<String> phones,
        @Nullable String member,
        @Nullable String tier,
        String note) {
    public Customer {
        phones = List.copyOf(phones);
    }
}
