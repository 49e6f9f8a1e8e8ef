package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingDecisionTest {
    @ParameterizedTest
    @CsvSource({
        "ARRIVAL,     2, 0, false, LONGEST_IDLE",
        "ARRIVAL,     1, 0, false, ONLY_ONE_READY",
        "AGENT_READY, 1, 1, false, LONGEST_WAITING",
        "AGENT_READY, 1, 4, false, LONGEST_WAITING",
        "AGENT_READY, 1, 4, true,  PRIORITY",
        "NAMED,       1, 0, false, NAMED",
        // Facts of before it was told by what the two met.
        ",            3, 0, false, LONGEST_IDLE",
        ",            1, 0, false, ONLY_ONE_READY",
    })
    void whyACallWentToThisAgentFollowsFromByWhatTheyMet(
            Fact.@Nullable Occasion by, int candidates, int heads, boolean overtook, String reason) {
        Fact fact = new Fact.Offered(
                CallId.next(),
                new AgentId("anna"),
                new OfferToken(7),
                new LaneId(new QueueId("support"), 0),
                candidates,
                Instant.EPOCH,
                0,
                0,
                by,
                heads,
                overtook);

        assertThat(RoutingDecision.of(new Event(new EventId(1, 0, 0), Instant.EPOCH, fact)))
                .get()
                .extracting(RoutingDecision::reason)
                .isEqualTo(reason);
    }
}
