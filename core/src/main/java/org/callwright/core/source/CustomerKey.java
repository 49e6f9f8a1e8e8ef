package org.callwright.core.source;

import org.jspecify.annotations.Nullable;

/**
 * By what one system is asked for a customer.
 *
 * @param number the business's number of the customer
 * @param member the number in the members' programme, if there is one
 * @param externalId how that system itself calls the customer, if we were told
 */
public record CustomerKey(
        String number, @Nullable String member, @Nullable String externalId) {
    /** Of whom no more than the number is known. */
    public static CustomerKey of(String number) {
        return new CustomerKey(number, null, null);
    }
}
