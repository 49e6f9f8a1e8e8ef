package org.callwright.telephony.arrive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.telephony.agi.AgiHandler;
import org.callwright.telephony.agi.AgiSession;
import org.callwright.telephony.mapping.ChannelVariable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The request of a channel whose caller left while he was asked for a number: he has called, and is on record. The dialplan asks
 * the next node until one says that it is done; that a request ended without an error says nothing.
 */
public final class LeftHandler implements AgiHandler {
    private static final Logger log = LoggerFactory.getLogger(LeftHandler.class);

    private final QueueDirectory queues;
    private final Departures departures;

    public LeftHandler(QueueDirectory queues, Departures departures) {
        this.queues = queues;
        this.departures = departures;
    }

    @Override
    public CompletionStage<Void> handle(AgiSession session) {
        if (!queues.loaded()) {
            log.warn("this node does not know its queues yet; that a caller has left is for the next node");
            return CompletableFuture.completedFuture(null);
        }
        ArriveRequest request = ArriveRequest.ofLeft(session.request());
        return queues.byDialed(request.dialed())
                .flatMap(queue -> request.call().map(call -> departures.of(session.request(), request, call, queue)))
                .orElseGet(() -> CompletableFuture.completedFuture(true))
                .thenCompose(told -> told
                        ? session.executeLast("MSet", ChannelVariable.LEFT + "=told")
                                .handle((reply, failure) -> null)
                        : CompletableFuture.completedFuture(null));
    }
}
