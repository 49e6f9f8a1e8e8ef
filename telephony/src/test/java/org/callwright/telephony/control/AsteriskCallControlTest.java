package org.callwright.telephony.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.control.Whereabouts;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferToken;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiListener;
import org.callwright.telephony.ami.AmiSettings;
import org.callwright.telephony.ami.AmiStatus;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.fake.FakeAsterisk;
import org.callwright.telephony.fake.Loops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskCallControlTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    private static final Offer OFFER = new Offer(
            CallId.next(),
            new OfferToken(7),
            new AgentId("anna"),
            "1001",
            new QueueId("support"),
            "pbx1",
            "PJSIP/carrier-00000001",
            Duration.ofSeconds(20));

    private final FakeAsterisk pbx = new FakeAsterisk(LOOPS.group()).withUser("callwright", "secret");
    private final AmiClient ami = new AmiClient(
            AmiSettings.at("pbx1", "127.0.0.1", pbx.port(), "callwright", "secret"),
            LOOPS.group(),
            new SimpleMeterRegistry());
    private final AsteriskCallControl control = new AsteriskCallControl(name -> Optional.of(ami));

    @AfterEach
    void close() {
        ami.close();
        pbx.close();
    }

    @ParameterizedTest(name = "in {0}, joined with {1}: {2}")
    @CsvSource({
        "s, '', ELSEWHERE",
        "7-20-1001, '', BEING_CONNECTED",
        "7-20-1001, PJSIP/1001-00000002, TALKING",
        "6-20-1002, '', ELSEWHERE",
        "6-20-1002, PJSIP/1002-00000002, WITH_ANOTHER"
    })
    void where_a_caller_is_shows_in_his_extension_and_in_whom_he_is_joined_with(
            String extension, String peer, Whereabouts where) {
        pbx.on(
                "GetVar",
                (session, action) -> session.respond(
                        action,
                        "Success",
                        frame -> frame.add("Value", action.is("Variable", "EXTEN") ? extension : peer)));
        ami.start(new Nobody());
        await().until(() -> ami.status().isReady());

        assertThat(control.locate(OFFER)).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(where);
    }

    private static final class Nobody implements AmiListener {
        @Override
        public void event(AmiEvent event) {}

        @Override
        public void status(AmiStatus status) {}
    }
}
