package org.callwright.telephony.agi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.callwright.telephony.agi.AgiServers.set;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.callwright.core.LogLines;
import org.callwright.telephony.fake.FakeCall;
import org.callwright.telephony.fake.Loops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server as a whole: its limits, and how it starts and stops. */
class AgiServerTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    @RegisterExtension
    final AgiServers agi = new AgiServers(LOOPS);

    @Test
    void sessions_over_the_limit_are_closed_and_counted_and_the_others_go_on() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS.withMaxSessions(2), agi::hold);
        var one = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        var two = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        await().until(() -> agi.held().size() == 2);

        var three = FakeCall.connect(LOOPS.group(), server.port());

        three.ended().get(5, SECONDS);
        assertThat(agi.registry().get("callwright.agi.refused").counter().count())
                .isEqualTo(1);
        assertThat(one.ended()).isNotDone();
        assertThat(two.ended()).isNotDone();
        one.cut();
        await().until(() -> server.sessions() == 1);
        var four = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        await().until(() -> agi.held().size() == 3);
        assertThat(four.ended()).isNotDone();
    }

    @Test
    void who_connects_from_elsewhere_is_turned_away_before_he_says_anything() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS.withPeers(peer -> !peer.isLoopbackAddress()), agi::hold);

        var stranger = FakeCall.connect(LOOPS.group(), server.port());

        stranger.ended().get(5, SECONDS);
        assertThat(agi.registry().get("callwright.agi.strangers").counter().count())
                .isEqualTo(1);
        assertThat(agi.held()).isEmpty();
        assertThat(server.sessions()).isZero();
    }

    @Test
    void a_thousand_sessions_are_held_at_once_and_each_gets_its_own_answers() {
        // However long a busy machine takes to set them up.
        var patient = Duration.ofMinutes(5);
        var server = agi.serve(AgiServers.SETTINGS.withTimeouts(patient, patient, patient), agi::hold);
        var calls = IntStream.range(0, 1000)
                .mapToObj(i -> FakeCall.connect(LOOPS.group(), server.port())
                        .withVariable("ID", "c" + i)
                        .send(FakeCall.requestText("arrive", "c" + i)))
                .toList();
        await().until(() -> agi.held().size() == 1000);

        var answers = agi.held().stream()
                .map(session -> session.evaluate("${ID}")
                        .thenApply(
                                id -> id.orElseThrow().equals(session.request().uniqueId()))
                        .toCompletableFuture())
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).hasSize(1000).containsOnly(true);
        agi.held().forEach(AgiSession::end);
        await().until(() -> server.sessions() == 0);
        assertThat(calls).allSatisfy(call -> assertThat(call.commands()).hasSize(1));
    }

    @Test
    void stopping_lets_a_script_finish() throws Exception {
        var gate = new CompletableFuture<Void>();
        var server = agi.serve(AgiServers.SETTINGS.withStopGrace(Duration.ofSeconds(10)), session -> {
            agi.held().add(session);
            return gate.thenCompose(_ -> session.send(set("LAST", "word"))).thenAccept(_ -> {});
        });
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        agi.onlySession();
        var port = server.port();

        var stopped = CompletableFuture.runAsync(server::close);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> FakeCall.connect(LOOPS.group(), port)).isInstanceOf(ConnectException.class));
        gate.complete(null);

        stopped.get(5, SECONDS);
        assertThat(call.variables()).containsEntry("LAST", "word");
    }

    @Test
    void stopping_cuts_off_what_does_not_finish() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        agi.onlySession();

        server.close();

        call.ended().get(5, SECONDS);
        await().until(() -> agi.sessionsEnded("arrive", "stopped") == 1);
    }

    @Test
    void a_fault_is_logged_with_the_pbx_and_with_the_call_once_there_is_one() {
        var server = agi.serve(
                AgiServers.SETTINGS, session -> CompletableFuture.failedFuture(new IllegalStateException("a defect")));

        try (var lines = LogLines.of(AgiConnection.class)) {
            FakeCall.request(
                    LOOPS.group(), server.port(), "arrive", "main", "1795368599000", "01KAN0000000000000000000ZZ");
            FakeCall.request(LOOPS.group(), server.port(), "arrive", "main", "1795368599000", "");

            await().untilAsserted(() -> assertThat(lines.fields())
                    .extracting(line -> line.get("pbx") + " " + line.get("call"))
                    .containsExactlyInAnyOrder("main 01KAN0000000000000000000ZZ", "main null"));
            assertThat(lines.fields())
                    .allSatisfy(line -> assertThat(line.get("uniqueId")).isNotBlank());
        }
    }

    @Test
    void a_busy_port_is_said_in_one_sentence() {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);

        assertThatThrownBy(() -> agi.serve(AgiSettings.at("127.0.0.1", server.port()), agi::hold))
                .isInstanceOf(AgiBindException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }
}
