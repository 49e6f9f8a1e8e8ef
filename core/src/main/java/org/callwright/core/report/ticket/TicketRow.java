package org.callwright.core.report.ticket;

import java.time.Instant;

/**
 * One line of a report of tickets.
 *
 * @param start of the interval; the first may have begun before the period
 * @param key of the dimension, empty for {@link TicketDimension#ALL}
 */
public record TicketRow<F>(Instant start, Instant end, String key, F figures) {}
