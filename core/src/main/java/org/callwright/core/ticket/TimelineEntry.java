package org.callwright.core.ticket;

import java.time.Instant;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket, or to one that goes on in it. */
public sealed interface TimelineEntry {
    Instant at();

    /** Whose history it is from. */
    TicketNumber ticket();

    /** Done by somebody at the service desk. */
    record Done(TicketNumber ticket, TicketEvent event) implements TimelineEntry {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /** Told by a call's events. */
    record Called(
            TicketNumber ticket,
            Instant at,
            CallId call,
            Kind kind,
            @Nullable AgentId agent,
            Map<String, String> details)
            implements TimelineEntry {
        /** What a call says about its ticket. */
        public enum Kind {
            CALL_ARRIVED,
            /** An agent called the customer back. */
            CALLED_BACK,
            CUSTOMER_ANSWERED,
            CALLER_RECOGNISED,
            CALL_ANSWERED,
            CALL_TRANSFERRED,
            CALL_RECORDED,
            CALL_ENDED
        }
    }
}
