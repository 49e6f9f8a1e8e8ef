package org.callwright.telephony.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.call.CallId;
import org.callwright.core.control.CallControl;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.recording.FinishedRecordings;
import org.callwright.telephony.wire.AmiFrame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingTest {
    private static final CallId CALL = CallId.next();

    private final List<String> steps = new ArrayList<>();
    private final RoutingStore store = port(RoutingStore.class);
    private final Reporting reporting = new Reporting(
            new Router(store, port(CallControl.class), Clock.systemUTC()),
            store,
            FinishedRecordings.LEFT_TO_OTHERS,
            () -> {},
            Clock.systemUTC());

    @SuppressWarnings("unchecked")
    private <T> T port(Class<T> type) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            steps.add(method.getName() + " " + args[0] + " " + args[1]);
            return CompletableFuture.completedFuture(new Step(true, List.of()));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"RINGING, true", "PROGRESS, true", "PROCEEDING, false"})
    void a_phone_alerts_by_180_or_by_183(String dialStatus, boolean alerts) {
        reporting.report(AmiEvent.of(AmiFrame.builder()
                .add("Event", "DialState")
                .add("DialStatus", dialStatus)
                .add("DestChanVariable", "CW_CALL=" + CALL)
                .add("DestChanVariable", "CW_OFFER=42")
                .build()));

        assertThat(steps).isEqualTo(alerts ? List.of("agentRinging " + CALL + " 42") : List.of());
    }
}
