package org.callwright.core.desk;

import static org.callwright.core.routing.RoutingStage.await;

import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.DialBackOutcome;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.RoutingStage;
import org.callwright.core.ticket.TicketNumber;

/** Has agents call customers back. */
final class CallsBack {
    private CallsBack() {}

    static Offer offer(RoutingStage stage, AgentId agent, ServiceQueue queue) {
        CallId call = CallId.next();
        String channel = CallDirection.channelOf(call);
        Caller customer = new Caller("+493012345", "+493012345", "", Caller.Presentation.KNOWN);
        TicketNumber ticket = new TicketNumber("SV-" + call);
        Arrival arrival = new Arrival(call, "pbx1", channel, channel, customer, "4930999", queue, ticket, stage.now());
        return ((DialBackOutcome.Reserved) await(stage.store().dialBack(new DialBack(agent, arrival), stage.now())))
                .offer();
    }
}
