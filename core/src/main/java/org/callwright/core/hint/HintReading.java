package org.callwright.core.hint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatching;
import org.callwright.core.hint.HintRecords.FoundOrder;
import org.callwright.core.hint.HintRecords.FoundTicket;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.NumberSchemes;

/**
 * What a number means: a ticket by its check digit, then an order, then nothing that we know, which is kept as it is for who
 * answers. Blocks; fails with a runtime exception while the database is away.
 */
public final class HintReading {
    private final NumberSchemes schemes;
    private final CallerMatching matching;
    private final HintRecords records;

    public HintReading(NumberSchemes schemes, CallerMatching matching, HintRecords records) {
        this.schemes = schemes;
        this.matching = matching;
        this.records = records;
    }

    Meaning of(Visit visit) {
        Ownership his = new Ownership(
                Set.copyOf(matching.match(List.of(visit.caller())).getFirst().customers()));
        Optional<TicketNumber> ticket = ticket(visit, his);
        if (ticket.isPresent()) {
            return new Meaning(ticket, Hint.cameBy(visit.web()).joining());
        }
        return Meaning.of(visit.order().isEmpty() ? keyed(visit, his) : onThePage(visit, his));
    }

    /** When nothing can be looked up: the page's order is as good as ever, and what was keyed in is for who answers. */
    static Meaning unread(Visit visit) {
        return Meaning.of(visit.order().isEmpty() ? kept(visit, visit.keyed()) : pageOrder(visit));
    }

    private Optional<TicketNumber> ticket(Visit visit, Ownership his) {
        return visit.keyed().isEmpty()
                ? Optional.empty()
                : schemes.known().stream()
                        .filter(scheme -> scheme.reads(visit.keyed()))
                        .flatMap(scheme -> records.ticket(scheme.prefix() + visit.keyed()).stream())
                        .filter(found -> his.joins(found, () -> calledAbout(found, visit.caller())))
                        .map(FoundTicket::number)
                        .findFirst();
    }

    private boolean calledAbout(FoundTicket ticket, Caller caller) {
        return caller.presentation() == Caller.Presentation.KNOWN
                && caller.e164() != null
                && records.calledAbout(ticket.number(), caller.e164());
    }

    private Hint keyed(Visit visit, Ownership his) {
        Optional<FoundOrder> order = his.mayMean(records.orders(visit.keyed()));
        return order.map(found -> Hint.cameBy(visit.web()).about(found.number(), OriginSource.KEYPAD))
                .orElseGet(() -> kept(visit, visit.keyed()));
    }

    /** One that we do not have may be in a system that is connected. */
    private Hint onThePage(Visit visit, Ownership his) {
        List<FoundOrder> orders = records.orders(visit.order());
        return orders.isEmpty()
                ? pageOrder(visit)
                : his.mayMean(orders)
                        .map(found -> Hint.cameBy(visit.web()).about(found.number(), OriginSource.WEB_CALL))
                        .orElseGet(() -> kept(visit, visit.order()));
    }

    private static Hint pageOrder(Visit visit) {
        return PrivateNumber.looksLikeOne(visit.order())
                ? Hint.cameBy(visit.web())
                : Hint.cameBy(visit.web()).about(visit.order(), OriginSource.WEB_CALL);
    }

    private static Hint kept(Visit visit, String text) {
        boolean keep = !text.isEmpty() && !PrivateNumber.looksLikeOne(text);
        return Hint.cameBy(visit.web()).entered(keep ? text : null);
    }
}
