package org.callwright.core.ticket;

import java.util.List;

/**
 * All that is stored about a ticket itself.
 *
 * @param family the ticket first, then those that go on in it
 * @param timeline of all of them, in the order of time
 * @param stints who had the ticket itself how long
 * @param links of all of them, each once
 * @param linkedFrom tickets that are linked to it
 * @param legal what can be done with it as it stands, in the words of the API
 */
public record TicketRecord(
        List<Ticket> family,
        List<TimelineEntry> timeline,
        List<Stint> stints,
        List<TicketLink> links,
        List<TicketLink.ToTicket> linkedFrom,
        List<String> legal) {
    public Ticket ticket() {
        return family.getFirst();
    }

    /** What they know as one. */
    public TicketFamily together() {
        return new TicketFamily(family);
    }
}
