package org.callwright.telephony.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialplanNamesTest {
    @Test
    void an_offer_travels_in_the_extension_and_is_found_there_again() {
        var offer = new Offer(
                CallId.next(),
                new OfferToken(42),
                new AgentId("a01"),
                "1001",
                new QueueId("support"),
                "main",
                "PJSIP/carrier-00000001",
                Duration.ofSeconds(20));

        assertThat(Dialplan.extensionOf(offer)).isEqualTo("42-20-1001");
        assertThat(Dialplan.offerIn("42-20-1001")).contains(new OfferToken(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "4000", "", "42", "42-20-", "x-20-1001", "42-20-1001&1002", "9999999999999999999-1-1"})
    void other_extensions_carry_none(String extension) {
        assertThat(Dialplan.offerIn(extension)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"from-phone, 42", "cw-answered, 42", "cw-leg-over, 42", "cw-connect, ''", "cw-wait, ''", "cw-local, ''"
    })
    void an_agents_leg_is_told_from_the_caller_by_where_it_is(String context, String offer) {
        assertThat(Dialplan.offerOfLeg(context, Map.of("CW_OFFER", "42"))).isEqualTo(offer);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, 17, BUSY",
        "CHANUNAVAIL, 21, BUSY",
        "CONGESTION, 17, BUSY",
        "NOANSWER, 0, NO_ANSWER",
        "NOANSWER, 19, NO_ANSWER",
        "CHANUNAVAIL, 1, UNREACHABLE",
        "CHANUNAVAIL, 20, UNREACHABLE",
        "CONGESTION, 34, UNREACHABLE",
        "'', -1, UNREACHABLE"
    })
    void a_customer_who_does_not_answer_is_busy_or_away_or_out_of_reach(String status, int cause, CallEnding ending) {
        assertThat(DialOutcome.customer(status, cause)).contains(ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWER", "CANCEL"})
    void a_customer_who_answered_or_was_not_waited_for_is_neither(String status) {
        assertThat(DialOutcome.customer(status, 16)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOANSWER, 0, NO_ANSWER",
        "NOANSWER, 19, REJECTED",
        "BUSY, 17, BUSY",
        "CHANUNAVAIL, 21, REJECTED",
        "CHANUNAVAIL, 3, UNREACHABLE",
        "CHANUNAVAIL, 20, UNREACHABLE",
        "CONGESTION, 0, UNREACHABLE",
        "CONGESTION, 17, BUSY",
        "CANCEL, 0, CALLER_LEFT",
        "INVALIDARGS, 0, CONTROL_LOST",
        "'', 0, CONTROL_LOST"
    })
    void a_failed_dial_is_charged_to_the_one_who_caused_it(String status, int cause, OfferFailure failure) {
        assertThat(DialOutcome.failure(status, cause)).contains(failure);
    }

    @Test
    void an_answered_dial_did_not_fail() {
        assertThat(DialOutcome.failure("ANSWER", 16)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "32, true", "35, true", "64, false", "67, false", "-1, false"})
    void only_a_restricted_presentation_withholds_the_number(int callingPres, boolean withheld) {
        assertThat(CallingPresentation.withheld(callingPres)).isEqualTo(withheld);
    }
}
