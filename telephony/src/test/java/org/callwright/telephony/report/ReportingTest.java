package org.callwright.telephony.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.Ports;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.control.CallControl;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.PendingOffer;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.recording.FinishedRecordings;
import org.callwright.telephony.wire.AmiFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingTest {
    private static final CallId CALL = CallId.next();

    private final List<String> steps = new ArrayList<>();
    private final RoutingStore store = port(RoutingStore.class);
    private boolean known = true;
    private boolean over;
    private boolean away;
    private Optional<PendingOffer> pending = Optional.empty();
    private int doubts;
    private int failures;
    private final Reporting reporting = new Reporting(
            new Router(store, port(CallControl.class), Clock.systemUTC()),
            store,
            FinishedRecordings.LEFT_TO_OTHERS,
            new Doubt() {
                @Override
                public void raise() {
                    doubts++;
                }

                @Override
                public void raiseAfterFailure() {
                    failures++;
                }
            },
            Clock.systemUTC());

    private <T> T port(Class<T> type) {
        return Ports.answering(type, (method, args) -> {
            if (away) {
                return CompletableFuture.failedFuture(new IllegalStateException("Redis is full"));
            }
            if (method.equals("hasEnded") || method.equals("offer")) {
                return CompletableFuture.completedFuture(method.equals("offer") ? pending : over);
            }
            boolean why = args[2] instanceof CallEnding || args[2] instanceof OfferFailure;
            steps.add(method + " " + args[0] + " " + args[1] + (why ? " " + args[2] : ""));
            return CompletableFuture.completedFuture(new Step(known, List.of()));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"RINGING, true", "PROGRESS, true", "PROCEEDING, false"})
    void a_phone_alerts_by_180_or_by_183(String dialStatus, boolean alerts) {
        reporting.report(dialState(dialStatus));

        assertThat(steps).isEqualTo(alerts ? List.of("agentRinging " + CALL + " 42") : List.of());
    }

    @Test
    void a_phone_that_rings_for_a_call_that_is_over_has_the_pbx_read_and_one_that_rings_twice_has_not() {
        known = false;
        reporting.report(dialState("RINGING"));
        assertThat(doubts).isZero();

        over = true;
        reporting.report(dialState("RINGING"));
        assertThat(doubts).isEqualTo(1);
    }

    @Test
    void a_step_that_fails_has_the_pbx_read_but_not_at_once() {
        away = true;

        reporting.report(dialState("RINGING"));

        assertThat(failures).isEqualTo(1);
        assertThat(doubts).isZero();
    }

    /** That it was heard to ring just now says that there are two clocks. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"20012, NO_ANSWER", "4000, CALLER_LEFT"})
    void whether_a_phone_rang_out_is_said_by_the_pbx(String took, OfferFailure failure) {
        pending = Optional.of(new PendingOffer(
                new Offer(
                        CALL,
                        new OfferToken(42),
                        new AgentId("a01"),
                        "1001",
                        new QueueId("support"),
                        "main",
                        "PJSIP/carrier-1",
                        Duration.ofSeconds(20)),
                true,
                Instant.now(),
                false));

        reporting.report(AmiEvent.of(AmiFrame.builder()
                .add("Event", "UserEvent")
                .add("UserEvent", "CwDialEnded")
                .add("Call", CALL.value())
                .add("Offer", "42")
                .add("Status", "NOANSWER")
                .add("Cause", "0")
                .add("Took", took)
                .build()));

        assertThat(steps).containsExactly("offerFailed " + CALL + " 42 " + failure);
    }

    private static AmiEvent dialState(String dialStatus) {
        return AmiEvent.of(AmiFrame.builder()
                .add("Event", "DialState")
                .add("DialStatus", dialStatus)
                .add("DestChanVariable", "CW_CALL=" + CALL)
                .add("DestChanVariable", "CW_OFFER=42")
                .build());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BUSY, BUSY", "NOANSWER, NO_ANSWER", "CHANUNAVAIL, UNREACHABLE", "ANSWER, ''", "CANCEL, ''"})
    void a_customer_who_was_dialled_in_vain_ends_the_call(String dialStatus, String ending) {
        reporting.report(AmiEvent.of(AmiFrame.builder()
                .add("Event", "UserEvent")
                .add("UserEvent", "CwCustomerDialEnded")
                .add("Call", CALL.value())
                .add("Offer", "42")
                .add("Status", dialStatus)
                .add("Cause", "0")
                .build()));

        assertThat(steps)
                .isEqualTo(ending.isEmpty() ? List.of() : List.of("conversationOver " + CALL + " 42 " + ending));
    }
}
