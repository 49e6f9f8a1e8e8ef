package org.callwright.telephony.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.Ports;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.control.CallControl;
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
    private int doubts;
    private final Reporting reporting = new Reporting(
            new Router(store, port(CallControl.class), Clock.systemUTC()),
            store,
            FinishedRecordings.LEFT_TO_OTHERS,
            () -> doubts++,
            Clock.systemUTC());

    private <T> T port(Class<T> type) {
        return Ports.answering(type, (method, args) -> {
            if (method.equals("hasEnded")) {
                return CompletableFuture.completedFuture(over);
            }
            steps.add(method + " " + args[0] + " " + args[1] + (args[2] instanceof CallEnding ? " " + args[2] : ""));
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
