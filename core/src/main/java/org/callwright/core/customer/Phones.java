package org.callwright.core.customer;

import java.util.Optional;

/** Customers' telephone numbers by their ids. Blocks; fails with a runtime exception while the database is away. */
public interface Phones {
    /** The number in E.164; empty when it, or its customer, was removed. */
    Optional<String> byId(long phone);
}
