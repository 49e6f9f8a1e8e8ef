package org.callwright.telephony.arrive;

import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.Router;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.telephony.agi.AgiRequest;
import org.callwright.telephony.mapping.CallingPresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts callers on record who left before they were let in. */
public final class Departures {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final Router router;
    private final TicketNumbers tickets;
    private final CallerIdReader callers;
    private final Clock clock;

    public Departures(Router router, TicketNumbers tickets, CallerIdReader callers, Clock clock) {
        this.router = router;
        this.tickets = tickets;
        this.callers = callers;
        this.clock = clock;
    }

    /** Never fails; false when another node had better try. Told twice it is on record once. */
    CompletionStage<Boolean> of(AgiRequest agi, ArriveRequest request, CallId call, ServiceQueue queue) {
        return tickets.next(clock.instant())
                .thenCompose(ticket -> router.callerLeft(arrival(agi, request, call, queue, ticket)))
                .handle((told, failure) -> {
                    if (failure != null) {
                        LOG.atError()
                                .addKeyValue("call", call)
                                .setCause(failure)
                                .log("a caller left before he was let in, and it could not be put on record");
                    }
                    return failure == null;
                });
    }

    private Arrival arrival(
            AgiRequest agi, ArriveRequest request, CallId call, ServiceQueue queue, TicketNumber ticket) {
        Caller caller =
                callers.read(agi.callerNumber(), agi.callerName(), CallingPresentation.withheld(agi.callingPres()));
        return new Arrival(
                call,
                request.pbx(),
                agi.channel(),
                agi.uniqueId(),
                caller,
                request.dialed(),
                queue,
                ticket,
                request.arrived(clock.instant()),
                Hint.cameBy(request.web()));
    }
}
