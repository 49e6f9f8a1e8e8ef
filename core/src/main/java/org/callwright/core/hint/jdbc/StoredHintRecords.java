package org.callwright.core.hint.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.callwright.core.hint.HintRecords;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;

@Singleton
final class StoredHintRecords implements HintRecords {
    /** A ticket goes on in another one, which may go on in a third. */
    private static final int MERGERS = 20;

    private final HintTable table;
    private final SealedCaller callers;

    StoredHintRecords(HintTable table, SealedCaller callers) {
        this.table = table;
        this.callers = callers;
    }

    @Override
    public Optional<FoundTicket> ticket(String spelling) {
        Optional<HintTable.Ticket> found = table.ticket(key(spelling));
        for (int hop = 0; hop < MERGERS; hop++) {
            Optional<String> next = found.map(HintTable.Ticket::mergedInto);
            if (next.isEmpty()) {
                break;
            }
            found = table.ticket(key(next.get()));
        }
        return found.filter(ticket -> ticket.mergedInto() == null)
                .map(ticket -> new FoundTicket(
                        new TicketNumber(ticket.number()), TicketState.valueOf(ticket.state()), ticket.customer()));
    }

    private static String key(String number) {
        return number.replace("-", "");
    }

    @Override
    public boolean calledAbout(TicketNumber ticket, String e164) {
        return table.calls(ticket.value(), callers.index(e164)) > 0;
    }

    @Override
    public List<FoundOrder> orders(String number) {
        return table.orders(number).stream()
                .map(order -> new FoundOrder(order.number(), order.customer()))
                .toList();
    }
}
