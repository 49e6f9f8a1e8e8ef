package org.callwright.core.ticket.number;

import java.util.OptionalLong;

/** What the record knows of the sequence of a period; asked when the counter is missing. Blocks. */
@FunctionalInterface
public interface HighestTicket {
    /**
     * The highest sequence given out so far, empty when there is none. Fails with a runtime exception when the record
     * cannot be read.
     *
     * @param period as {@link NumberScheme#period} makes it
     */
    OptionalLong forPeriod(String period);
}
