package org.callwright.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.LogLines;
import org.callwright.core.Ports;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.control.CallControl;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

class RestorationTest {
    private static final ServiceQueue SUPPORT = queue("support");
    private static final CallId CALL = CallId.next();
    private static final AgentId ANNA = new AgentId("anna");
    private static final AgentId BEN = new AgentId("ben");

    @Test
    void whatCannotBePutBackIsLoggedWithWhatItIs() {
        Router router = new Router(
                port(RoutingStore.class, CompletableFuture.failedStage(new IllegalStateException("Redis is away"))),
                port(CallControl.class, CompletableFuture.completedStage(null)),
                Clock.systemUTC());
        Restoration restoration = new Restoration(router, port(QueueDirectory.class, Optional.of(SUPPORT)));

        try (LogLines lines = LogLines.of(Restoration.class)) {
            restoration.putBack(new Memory(List.of(talking()), List.of(ready())));

            assertThat(lines.fields())
                    .contains(
                            Map.of("call", CALL.value(), "pbx", "pbx1", "queue", "support", "agent", "anna"),
                            Map.of("agent", "ben"));
        }
    }

    @Test
    void aCallWhoseQueueIsNoMoreIsLoggedWithIt() {
        Router router = new Router(
                port(RoutingStore.class, CompletableFuture.failedStage(new IllegalStateException("not asked"))),
                port(CallControl.class, CompletableFuture.completedStage(null)),
                Clock.systemUTC());

        try (LogLines lines = LogLines.of(Restoration.class)) {
            new Restoration(router, port(QueueDirectory.class, Optional.empty()))
                    .putBack(new Memory(List.of(talking()), List.of()));

            assertThat(lines.fields()).contains(Map.of("call", CALL.value(), "pbx", "pbx1", "queue", "support"));
        }
    }

    private static LiveCall talking() {
        return new LiveCall(
                CALL,
                CallState.Kind.TALKING,
                SUPPORT.id(),
                0,
                "pbx1",
                "PJSIP/carrier-1",
                "1700000000.1",
                true,
                ANNA,
                new OfferToken(7),
                new TicketNumber("SV261122-00001-5"),
                Instant.EPOCH,
                Instant.EPOCH,
                true,
                0);
    }

    private static LiveAgent ready() {
        return new LiveAgent(BEN, AgentState.READY, null, Instant.EPOCH, "1001", List.of(), null, null, null, null);
    }

    private static <T> T port(Class<T> type, Object answer) {
        return Ports.answering(type, (_, _) -> answer);
    }
}
