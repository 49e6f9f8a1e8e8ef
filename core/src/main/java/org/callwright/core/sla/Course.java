package org.callwright.core.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketState;

/** In which states a ticket has been, one after the other; the last one lasts. */
record Course(List<Span> spans) {
    /** @param from since when */
    record Span(TicketState state, Instant from) {}

    /** An answered call takes a ticket out of OPEN; everything else is in its history. */
    static Course of(Ticket ticket, List<TicketEvent> history) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(TicketState.OPEN, ticket.opened()));
        Instant answered = ticket.answered();
        boolean told = answered == null;
        for (TicketEvent event : history) {
            if (!told && answered != null && !event.at().isBefore(answered)) {
                answered(spans, answered);
                told = true;
            }
            add(spans, event.state(), event.at());
        }
        if (!told && answered != null) {
            answered(spans, answered);
        }
        return new Course(List.copyOf(spans));
    }

    private static void answered(List<Span> spans, Instant at) {
        if (spans.getLast().state() == TicketState.OPEN) {
            add(spans, TicketState.IN_PROGRESS, at);
        }
    }

    private static void add(List<Span> spans, TicketState state, Instant at) {
        if (spans.getLast().state() != state) {
            spans.add(new Span(
                    state, at.isBefore(spans.getLast().from()) ? spans.getLast().from() : at));
        }
    }
}
