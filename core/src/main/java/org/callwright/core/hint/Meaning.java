package org.callwright.core.hint;

import java.util.Optional;
import org.callwright.core.ticket.TicketNumber;

/**
 * What a caller's hint comes to.
 *
 * @param ticket the ticket to which the call belongs; empty: a new one
 */
public record Meaning(Optional<TicketNumber> ticket, Hint hint) {
    static Meaning of(Hint hint) {
        return new Meaning(Optional.empty(), hint);
    }
}
