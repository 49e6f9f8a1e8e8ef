package org.callwright.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.junit.jupiter.api.Test;

class OfferMetricsTest {
    private static final CallId CALL = CallId.next();
    private static final AgentId ANNA = new AgentId("anna");
    private static final OfferToken OFFER = new OfferToken(7);
    private static final LaneId LANE = new LaneId(new QueueId("support"), 0);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OfferMetrics metrics = new OfferMetrics(registry);

    @Test
    void everyOfferThatIsAnsweredOrFailsHasBeenMade() {
        happens(
                new Fact.Offered(CALL, ANNA, OFFER, LANE, 1, Instant.EPOCH, 0, 0),
                new Fact.OfferFailed(CALL, ANNA, OFFER, OfferFailure.BUSY),
                new Fact.DialledBack(CALL, ANNA, OFFER, LANE),
                new Fact.AgentAnswered(CALL, ANNA, OFFER),
                new Fact.CustomerDialled(CALL, ANNA, OFFER),
                new Fact.CustomerAnswered(CALL, ANNA, OFFER));

        assertThat(count("MADE")).isEqualTo(2);
        assertThat(count("ANSWERED")).isEqualTo(1);
        assertThat(count("BUSY")).isEqualTo(1);
    }

    private void happens(Fact... facts) {
        for (Fact fact : facts) {
            metrics.accept(new Event(new EventId(1, 0, 0), Instant.EPOCH, fact));
        }
    }

    private double count(String outcome) {
        return registry.get("callwright.offers")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
