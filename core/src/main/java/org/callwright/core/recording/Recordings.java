package org.callwright.core.recording;

import java.util.List;
import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.ticket.TicketNumber;

/** What is known of recordings. Blocks; fails with a runtime exception while the database is away. */
public interface Recordings {
    Optional<Recording> byId(RecordingId id);

    /** In order of conversation. */
    List<Recording> ofCall(CallId call);

    /** In order of conversation. */
    List<Recording> ofTicket(TicketNumber ticket);
}
