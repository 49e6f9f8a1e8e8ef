package org.callwright.telephony.agi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callwright.telephony.agi.AgiServers.set;

import java.time.Duration;
import org.callwright.telephony.fake.FakeCall;
import org.callwright.telephony.fake.Loops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes in before a script runs, whole or not. */
class AgiRequestTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    @RegisterExtension
    final AgiServers agi = new AgiServers(LOOPS);

    @Test
    void a_request_may_come_in_any_pieces() throws Exception {
        var server = agi.serve(
                AgiServers.SETTINGS, session -> session.send(set("OK", "1")).thenAccept(_ -> {}));
        var call = FakeCall.connect(LOOPS.group(), server.port());

        var text = FakeCall.requestText("arrive", "1.1");
        text.chars().forEach(c -> call.send(String.valueOf((char) c)));

        call.ended().get(5, SECONDS);
        assertThat(call.variables()).containsEntry("OK", "1");
    }

    @Test
    void half_a_request_is_given_up_after_its_time() throws Exception {
        var server = agi.serve(
                AgiServers.SETTINGS.withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(5)),
                agi::hold);

        var call = FakeCall.connect(LOOPS.group(), server.port()).send("agi_network: yes\nagi_req");

        call.ended().get(5, SECONDS);
        await().until(() -> agi.sessionsEnded("none", "timeout") == 1);
        assertThat(server.sessions()).isZero();
    }

    @Test
    void an_oversized_request_is_cut_off() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);

        var call = FakeCall.connect(LOOPS.group(), server.port()).send("agi_x: " + "y".repeat(20_000));

        call.ended().get(5, SECONDS);
        await().until(() -> agi.sessionsEnded("none", "malformed") == 1);
    }

    @Test
    void what_is_no_agi_is_cut_off() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);

        var call = FakeCall.connect(LOOPS.group(), server.port()).send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

        call.ended().get(5, SECONDS);
        await().until(() -> agi.sessionsEnded("none", "malformed") == 1);
    }

    @Test
    void an_unknown_script_is_closed() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);

        var call = FakeCall.request(LOOPS.group(), server.port(), "depart");

        call.ended().get(5, SECONDS);
        await().until(() -> agi.sessionsEnded("none", "unknown_script") == 1);
    }
}
