package org.callwright.core.source;

import java.util.Optional;

/** A system that knows customers. May block and may fail; {@link Sources} sees to it that nobody has to wait for it. */
public interface CustomerSource {
    /** Its name among the sources. */
    String source();

    /** Empty when it knows nobody of this number. */
    Optional<CustomerCard> customer(String number);
}
