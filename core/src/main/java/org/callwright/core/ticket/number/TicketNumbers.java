package org.callwright.core.ticket.number;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.callwright.core.ticket.TicketNumber;

/** Gives out ticket numbers, each once, across all nodes. A number that is not used leaves a gap. */
public interface TicketNumbers {
    CompletionStage<TicketNumber> next(Instant now);
}
