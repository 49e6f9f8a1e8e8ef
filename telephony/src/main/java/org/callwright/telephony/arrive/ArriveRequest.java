package org.callwright.telephony.arrive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.hint.Visit;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.telephony.agi.AgiRequest;
import org.callwright.telephony.mapping.ChannelMark;

/**
 * What the dialplan passed: our own words, of a caller who arrives again his identity and age, and what he gave along.
 *
 * @param asked he has been asked for a number, or is to be spared it
 * @param entered the digits that he keyed in
 * @param web he came in through the gateway of calls from web pages
 * @param order what his web page says
 * @param queue of who arrives again: the queue that he is in, which may not be that of the number dialled
 */
record ArriveRequest(
        String pbx,
        String dialed,
        String arrivedMillis,
        Optional<CallId> call,
        Optional<TicketNumber> ticket,
        boolean asked,
        String entered,
        boolean web,
        String order,
        Optional<QueueId> queue) {
    private static final String YES = "yes";

    static ArriveRequest of(AgiRequest agi) {
        return new ArriveRequest(
                agi.argument(1),
                agi.extension(),
                agi.argument(2),
                parsed(agi.argument(3), CallId::new),
                parsed(agi.argument(4), TicketNumber::new),
                agi.argument(5).equals(YES),
                agi.argument(6),
                agi.argument(7).equals(YES),
                agi.argument(8),
                parsed(agi.argument(9), QueueId::new));
    }

    /** The request for a caller who is gone: there is no extension any more, so the dialled number is passed. */
    static ArriveRequest ofLeft(AgiRequest agi) {
        return new ArriveRequest(
                agi.argument(1),
                agi.argument(4),
                agi.argument(2),
                parsed(agi.argument(3), CallId::new),
                Optional.empty(),
                true,
                "",
                agi.argument(5).equals(YES),
                agi.argument(6),
                Optional.empty());
    }

    /** Once, before he has a call, and not when his web page has said what he calls about. */
    boolean isToBeAsked() {
        return !asked && call.isEmpty() && ticket.isEmpty() && (!web || order.isEmpty());
    }

    Visit visit(Caller caller) {
        return new Visit(caller, web, order, entered);
    }

    Instant arrived(Instant now) {
        return toldArrival().filter(told -> !told.isAfter(now)).orElse(now);
    }

    /** The call of a channel that has none yet, the same at whichever node it asks. */
    CallId callBroughtBy(String uniqueId) {
        return toldArrival()
                .flatMap(told -> parsed(uniqueId, id -> new ChannelMark(pbx, id).callOf(told)))
                .orElseGet(CallId::next);
    }

    private Optional<Instant> toldArrival() {
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(arrivedMillis)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
