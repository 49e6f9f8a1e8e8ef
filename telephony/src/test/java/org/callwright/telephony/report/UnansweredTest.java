package org.callwright.telephony.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.PendingOffer;
import org.junit.jupiter.api.Test;

class UnansweredTest {
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final Offer OFFER = new Offer(
            CallId.next(),
            new OfferToken(7),
            new AgentId("a01"),
            "1001",
            new QueueId("support"),
            "main",
            "PJSIP/carrier-1",
            Duration.ofSeconds(20));

    @Test
    void a_phone_that_rang_out_is_its_agents_fault() {
        assertThat(after(20, true)).isEqualTo(OfferFailure.NO_ANSWER);
        assertThat(after(18, true)).as("heard ringing late").isEqualTo(OfferFailure.NO_ANSWER);
    }

    @Test
    void a_phone_that_stopped_before_its_time_was_left_by_the_caller() {
        assertThat(after(5, true)).isEqualTo(OfferFailure.CALLER_LEFT);
    }

    @Test
    void a_phone_that_never_rang_was_not_reached() {
        assertThat(after(20, false)).isEqualTo(OfferFailure.UNREACHABLE);
    }

    /** The node that heard it ring may have another clock than the one that judges. */
    @Test
    void what_the_pbx_says_of_how_long_it_rang_counts_whatever_our_clocks_say() {
        for (int heard : List.of(-30, 0, 60)) {
            assertThat(because(heard, true, Optional.of(Duration.ofMillis(20_004))))
                    .isEqualTo(OfferFailure.NO_ANSWER);
            assertThat(because(heard, true, Optional.of(Duration.ofMillis(18_500))))
                    .isEqualTo(OfferFailure.CALLER_LEFT);
            assertThat(because(heard, false, Optional.of(Duration.ofMillis(20_004))))
                    .isEqualTo(OfferFailure.UNREACHABLE);
        }
    }

    private static OfferFailure after(int seconds, boolean rang) {
        return because(seconds, rang, Optional.empty());
    }

    private static OfferFailure because(int secondsAgo, boolean rang, Optional<Duration> took) {
        return Unanswered.because(new PendingOffer(OFFER, rang, NOW.minusSeconds(secondsAgo), false), took, NOW);
    }
}
