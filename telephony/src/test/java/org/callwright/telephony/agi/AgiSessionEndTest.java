package org.callwright.telephony.agi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callwright.telephony.agi.AgiServers.assertFailed;
import static org.callwright.telephony.agi.AgiServers.set;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.callwright.telephony.fake.FakeCall;
import org.callwright.telephony.fake.Loops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How sessions end that do not end as they should; none leaks. */
class AgiSessionEndTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    @RegisterExtension
    final AgiServers agi = new AgiServers(LOOPS);

    @Test
    void what_waits_for_a_reply_fails_when_asterisk_goes_away() {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "");
        var session = agi.onlySession();
        var first = session.send(new AnswerCommand());
        var second = session.send(set("A", "b"));
        await().until(() -> !call.commands().isEmpty());

        call.cut();

        assertFailed(first, AgiException.Reason.ENDED);
        assertFailed(second, AgiException.Reason.ENDED);
        assertFailed(session.send(new AnswerCommand()), AgiException.Reason.ENDED);
        await().until(() -> server.sessions() == 0);
        assertThat(agi.sessionsEnded("arrive", "lost")).isEqualTo(1);
    }

    @Test
    void a_reply_that_nobody_asked_for_ends_the_session() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        agi.onlySession();

        call.send("200 result=0\n");

        call.ended().get(5, SECONDS);
        await().until(() -> agi.sessionsEnded("arrive", "malformed") == 1);
    }

    @Test
    void a_script_that_throws_leaks_nothing() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, _ -> {
            throw new IllegalStateException("on purpose");
        });

        FakeCall.request(LOOPS.group(), server.port(), "arrive").ended().get(5, SECONDS);

        await().until(() -> server.sessions() == 0);
        assertThat(agi.sessionsEnded("arrive", "failed")).isEqualTo(1);
    }

    @Test
    void a_script_whose_stage_fails_leaks_nothing() throws Exception {
        var server = agi.serve(
                AgiServers.SETTINGS, _ -> CompletableFuture.failedStage(new IllegalStateException("on purpose")));

        FakeCall.request(LOOPS.group(), server.port(), "arrive").ended().get(5, SECONDS);

        await().until(() -> agi.sessionsEnded("arrive", "failed") == 1);
        assertThat(server.sessions()).isZero();
    }

    @Test
    void a_script_that_never_finishes_is_closed_after_the_idle_time() throws Exception {
        var server = agi.serve(
                AgiServers.SETTINGS.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(5)),
                agi::hold);

        FakeCall.request(LOOPS.group(), server.port(), "arrive").ended().get(5, SECONDS);

        await().until(() -> agi.sessionsEnded("arrive", "timeout") == 1);
        assertThat(server.sessions()).isZero();
    }

    @Test
    void a_command_that_is_never_answered_fails_and_ends_the_session() throws Exception {
        var server = agi.serve(
                AgiServers.SETTINGS.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(200)),
                agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "");

        assertFailed(agi.onlySession().send(new AnswerCommand()), AgiException.Reason.TIMEOUT);

        call.ended().get(5, SECONDS);
        await().until(() -> agi.sessionsEnded("arrive", "timeout") == 1);
    }
}
