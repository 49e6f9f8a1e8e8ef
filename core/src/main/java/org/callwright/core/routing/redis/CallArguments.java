package org.callwright.core.routing.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.LiveCall;

/** How scripts that put a call into the store are told about it: the same arguments in the same order. */
final class CallArguments {
    private CallArguments() {}

    /** What the call is, then the facts that tell of its arrival; what the caller sent is only in these. */
    static List<String> of(Arrival arrival, CallId call, FactCodec codec) {
        List<String> args = common(
                call,
                arrival.pbx(),
                arrival.channel(),
                arrival.uniqueId(),
                arrival.queue(),
                arrival.ticket().value(),
                arrival.arrived());
        args.addAll(factsOf(arrival, call, codec));
        return args;
    }

    /** CallArrived, and TicketOpened, which is empty for who joins a ticket that there is. */
    static List<String> factsOf(Arrival arrival, CallId call, FactCodec codec) {
        Hint hint = arrival.hint();
        return List.of(
                codec.encode(new Fact.CallArrived(
                        call,
                        arrival.pbx(),
                        arrival.channel(),
                        arrival.uniqueId(),
                        arrival.caller(),
                        arrival.dialed(),
                        arrival.queue().id(),
                        arrival.ticket(),
                        arrival.arrived(),
                        hint.equals(Hint.NONE) ? null : hint)),
                hint.joined() ? "" : codec.encode(new Fact.TicketOpened(call, arrival.ticket())));
    }

    static List<String> of(LiveCall call, ServiceQueue queue) {
        return common(
                call.call(),
                call.pbx(),
                call.channel(),
                call.uniqueId(),
                queue,
                call.ticket().value(),
                call.arrived());
    }

    private static List<String> common(
            CallId call,
            String pbx,
            String channel,
            String uniqueId,
            ServiceQueue queue,
            String ticket,
            Instant arrivedAt) {
        long arrived = arrivedAt.toEpochMilli();
        long virtualStart = arrived - creditMillis(queue);
        return new ArrayList<>(List.of(
                call.value(),
                pbx,
                channel,
                uniqueId,
                queue.id().value(),
                ticket,
                Long.toString(arrived),
                "%013d".formatted(virtualStart),
                millis(queue.ring()),
                millis(queue.wrapUp()),
                relaxations(queue, arrived)));
    }

    /** By how much a call of this queue is put before others of its age. */
    static long creditMillis(ServiceQueue queue) {
        return queue.priority() * ServiceQueue.PRIORITY_CREDIT.toMillis();
    }

    /** The times of relaxation of a call that came to the queue then. */
    static String relaxations(ServiceQueue queue, long came) {
        return queue.steps().stream()
                .skip(1)
                .map(step -> Long.toString(came + step.after().toMillis()))
                .collect(Collectors.joining(" "));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
