package org.callwright.core.source;

import java.util.List;
import java.util.Optional;

/** A system that knows customers. May block and may fail; {@link Sources} sees to it that nobody has to wait for it. */
public interface CustomerSource {
    /** Its name among the sources, and as the {@linkplain CustomerKeys#identities() identities} call it. */
    String source();

    /** Whether it can look for a customer by what is known of them; if not, it is not asked. Answers at once. */
    default boolean findsBy(CustomerKey who) {
        return true;
    }

    /** Empty when it does not know them. */
    Optional<CustomerCard> customer(CustomerKey who);

    /** Whether it can look for customers by a telephone number; if not, it is not asked. Answers at once. */
    default boolean findsByPhone() {
        return false;
    }

    /** Those who have that number, in E.164, the likeliest first; empty when it knows none. */
    default List<CustomerCard> customersOf(String e164, int most) {
        return List.of();
    }
}
