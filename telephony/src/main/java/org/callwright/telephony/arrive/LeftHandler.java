package org.callwright.telephony.arrive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.telephony.agi.AgiHandler;
import org.callwright.telephony.agi.AgiSession;

/** The request of a channel whose caller left while he was asked for a number: he has called, and is on record. */
public final class LeftHandler implements AgiHandler {
    private final QueueDirectory queues;
    private final Departures departures;

    public LeftHandler(QueueDirectory queues, Departures departures) {
        this.queues = queues;
        this.departures = departures;
    }

    @Override
    public CompletionStage<Void> handle(AgiSession session) {
        ArriveRequest request = ArriveRequest.ofLeft(session.request());
        return queues.byDialed(request.dialed())
                .flatMap(queue -> request.call().map(call -> departures.of(session.request(), request, call, queue)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
