package org.callwright.core.report.ticket;

/**
 * The figures of one quarter of an hour and one place.
 *
 * @param atom which quarter of an hour since 1970 UTC, see {@link org.callwright.core.report.Interval#ATOM_MILLIS}
 */
public record TicketCell<F>(long atom, TicketPlace place, F figures) {}
