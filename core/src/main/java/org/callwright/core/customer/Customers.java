package org.callwright.core.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The customers as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Customers {
    /** Of a customer that was merged into another it is that one. */
    Optional<Customer> byId(long id);

    /** In the order asked for, each person once; unknown and removed ones are left out. */
    List<Customer> byIds(List<Long> ids);

    /**
     * The ids under which other records know the same person: this one, and those of all that were merged with it. Empty
     * when there is no such customer.
     */
    List<Long> everyIdOf(long id);

    /**
     * Who has these telephone numbers: by number the ids of its customers, the ones whose main number it is first. A
     * number that nobody has is left out.
     *
     * @param most how many of one number at most
     */
    Map<String, List<Long>> idsByPhone(Set<String> e164, int most);

    /** Ours by the numbers that the business gave; unknown ones are left out. */
    Map<String, Long> idsByNumber(Collection<String> numbers);

    /**
     * Adds the customer, or replaces the one with that {@linkplain Customer#number number}; the id is ours to give.
     *
     * @return the customer's id
     */
    long save(Customer customer);

    /**
     * As {@link #save}; but one of whom the same is stored already stays as it is, and so does of any what this business has
     * not got: {@link Customer#keeping}.
     *
     * @return whether anything had to be changed
     */
    boolean put(Customer customer, boolean members, boolean points);
}
