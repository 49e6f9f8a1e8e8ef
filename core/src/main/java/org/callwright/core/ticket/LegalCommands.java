package org.callwright.core.ticket;

import java.util.List;

/** What can be done with a ticket as it stands, in the words of the API. Pure. */
final class LegalCommands {
    private static final List<String> OF_MERGED = List.of("unmerge");

    private LegalCommands() {}

    /**
     * By its state, by its mergers, and by who has given it on; who may do it is another question.
     *
     * @param history the ticket's own, in order
     */
    static List<String> of(Ticket ticket, List<TicketEvent> history) {
        if (ticket.mergedInto() != null) {
            return OF_MERGED;
        }
        HandOffs handOffs = HandOffs.in(history);
        return TicketTransitions.legal(ticket.state()).stream()
                .filter(move -> switch (move) {
                    case REJECT -> handOffs.rejectedTo(ticket).isPresent();
                    case RETURN -> handOffs.origin().isPresent();
                    default -> true;
                })
                .flatMap(move -> move.words().stream())
                .distinct()
                .toList();
    }
}
