package org.callwright.telephony.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.control.ControlFailure.Verdict;
import org.callwright.core.control.Whereabouts;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferToken;
import org.callwright.telephony.ami.AmiClient;
import org.callwright.telephony.ami.AmiSettings;
import org.callwright.telephony.fake.ActionAnswer;
import org.callwright.telephony.fake.FakeAsterisk;
import org.callwright.telephony.fake.Loops;
import org.callwright.telephony.fake.Nobody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
        "6-20-1002, '', WITH_ANOTHER",
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

    @Test
    void what_was_not_sent_for_want_of_a_connection_or_of_a_known_pbx_was_not_asked() {
        assertThat(verdictOn(control.connect(OFFER))).isEqualTo(Verdict.NOT_ASKED);
        assertThat(verdictOn(new AsteriskCallControl(name -> Optional.empty()).connect(OFFER)))
                .isEqualTo(Verdict.NOT_ASKED);
    }

    @Test
    void what_was_under_way_when_the_connection_broke_may_be_carried_out_yet() {
        pbx.on("Redirect", ActionAnswer.silence());
        ami.start(new Nobody());
        await().until(() -> ami.status().isReady());
        var request = control.connect(OFFER);
        await().until(() -> !pbx.received("Redirect").isEmpty());

        pbx.cut();

        assertThat(verdictOn(request)).isEqualTo(Verdict.PBX_UNREACHABLE);
    }

    private static Verdict verdictOn(CompletionStage<Void> request) {
        return request.handle((done, failure) -> ControlFailure.of(failure).verdict())
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }
}
