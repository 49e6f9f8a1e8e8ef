package org.callwright.core.report.ticket;

import java.time.Instant;
import org.callwright.core.ticket.Ticket;

/**
 * Something of a ticket that counted.
 *
 * @param at when
 */
public record TicketMoment(Instant at, Ticket ticket) {}
