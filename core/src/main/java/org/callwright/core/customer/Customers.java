package org.callwright.core.customer;

import java.util.List;
import java.util.Optional;

/** The customers as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Customers {
    Optional<Customer> byId(long id);

    /** In the order asked for; unknown ids are left out. */
    List<Customer> byIds(List<Long> ids);

    /** Those who have this telephone number, the ones whose main number it is first; at most {@code limit}. */
    List<Customer> byPhone(String e164, int limit);

    /**
     * Adds the customer, or replaces the one with that {@linkplain Customer#number number}; the id is ours to give.
     *
     * @return the customer's id
     */
    long save(Customer customer);
}
