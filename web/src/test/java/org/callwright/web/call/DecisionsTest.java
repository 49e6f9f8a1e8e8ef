package org.callwright.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ARRIVAL     | 3 | 0 | false | ready the longest of 3, since 2026-03-14T08:00:00Z
                    | 3 | 0 | false | ready the longest of 3, since 2026-03-14T08:00:00Z
        ARRIVAL     | 1 | 0 | false | nobody else was ready, since 2026-03-14T08:00:00Z
        AGENT_READY | 1 | 1 | false | became free, and this call has waited longest of those that he serves
        AGENT_READY | 1 | 4 | true  | became free, and of the first in 4 lines this call goes before one that has waited longer, by its queue's priority
        NAMED       | 1 | 0 | false | the call was handed over to this colleague
        """)
    void anOfferIsToldWithItsReason(
            Fact.@Nullable Occasion by, int candidates, int heads, boolean overtook, String reason) {
        Fact fact = new Fact.Offered(
                CallId.next(),
                new AgentId("anna"),
                new OfferToken(7),
                new LaneId(new QueueId("support"), 0),
                candidates,
                Instant.parse("2026-03-14T08:00:00Z"),
                8_000,
                4,
                by,
                heads,
                overtook);

        assertThat(Decisions.why(fact)).isEqualTo("Offered to anna: " + reason + "; waited 8 s, 4 wait behind.");
    }
}
