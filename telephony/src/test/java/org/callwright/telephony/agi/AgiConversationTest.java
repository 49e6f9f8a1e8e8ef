package org.callwright.telephony.agi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callwright.telephony.agi.AgiServers.assertFailed;
import static org.callwright.telephony.agi.AgiServers.reply;
import static org.callwright.telephony.agi.AgiServers.set;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.VerboseCommand;
import org.callwright.telephony.fake.FakeCall;
import org.callwright.telephony.fake.Loops;
import org.callwright.telephony.wire.AgiCommandLine;
import org.callwright.telephony.wire.AgiReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a script and Asterisk say to each other in one session. */
class AgiConversationTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    @RegisterExtension
    final AgiServers agi = new AgiServers(LOOPS);

    @Test
    void a_script_learns_the_call_sets_variables_and_ends() throws Exception {
        var requests = new CopyOnWriteArrayList<AgiRequest>();
        var server = agi.serve(AgiServers.SETTINGS, session -> {
            requests.add(session.request());
            return session.send(new AnswerCommand())
                    .thenCompose(_ -> session.send(set("CW_NEXT", "cw-wait")))
                    .thenCompose(_ -> session.send(set("__CW_CALL", "01K \"x\"")))
                    .thenAccept(_ -> {});
        });

        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive?lang=zh&x=%20y&bad=%zz", "pbx1", "", "third");

        call.ended().get(5, SECONDS);
        assertThat(call.commands()).hasSize(3).first().isEqualTo("ANSWER");
        assertThat(call.variables()).containsEntry("CW_NEXT", "cw-wait").containsEntry("__CW_CALL", "01K \"x\"");
        var request = requests.getFirst();
        assertThat(request.script()).isEqualTo("arrive");
        assertThat(request.query()).containsExactlyInAnyOrderEntriesOf(Map.of("lang", "zh", "x", " y", "bad", "%zz"));
        assertThat(request.arguments()).containsExactly("pbx1", "", "third");
        assertThat(request.argument(1)).isEqualTo("pbx1");
        assertThat(request.argument(4)).isEmpty();
        assertThat(request.uniqueId()).isEqualTo("1795368985.111");
        assertThat(request.channel()).isEqualTo("PJSIP/carrier-0000005c");
        assertThat(request.callerNumber()).isEqualTo("+8613800000009");
        assertThat(request.callerName()).isEqualTo("王小明");
        assertThat(request.callingPres()).isZero();
        assertThat(request.dialled()).isEqualTo("4000");
        assertThat(request.context()).isEqualTo("from-carrier");
        assertThat(request.extension()).isEqualTo("4000");
        await().until(() -> server.sessions() == 0);
        assertThat(agi.sessionsEnded("arrive", "done")).isEqualTo(1);
    }

    @Test
    void commands_sent_together_run_one_after_the_other_and_all_are_answered_before_the_end() throws Exception {
        var replies = new CopyOnWriteArrayList<String>();
        var server = agi.serve(AgiServers.SETTINGS, session -> {
            for (var i = 0; i < 20; i++) {
                session.send(set("V" + i, "x")).thenAccept(reply -> replies.add(reply.result()));
            }
            return CompletableFuture.completedStage(null);
        });

        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");

        call.ended().get(5, SECONDS);
        assertThat(call.commands())
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(i -> "SET VARIABLE \"V" + i + "\" \"x\"")
                        .toList());
        assertThat(replies).hasSize(20).containsOnly("1");
    }

    @Test
    void a_last_word_is_answered_though_nothing_more_can_be_said() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        var session = agi.onlySession();

        var reply = session.executeLast("MSet", "CW_NEXT=cw-wait");
        assertFailed(session.send(set("A", "b")), AgiException.Reason.ENDED);

        assertThat(reply(reply).code()).isEqualTo(AgiReply.DONE);
        call.ended().get(5, SECONDS);
        assertThat(call.commands()).hasSize(1);
    }

    @Test
    void a_blocking_script_may_run_on_threads_of_its_own() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var server = agi.started(AgiServer.start(
                    AgiServers.SETTINGS,
                    Map.of("arrive", session -> {
                        session.execute("Wait", "1").toCompletableFuture().join();
                        return session.send(set("DONE", "yes")).thenAccept(_ -> {});
                    }),
                    threads,
                    LOOPS.group(),
                    agi.registry()));

            var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");

            call.ended().get(5, SECONDS);
            assertThat(call.variables()).containsEntry("DONE", "yes");
        }
    }

    @Test
    void after_the_caller_has_hung_up_variables_can_be_read_and_other_commands_answer_511() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").withVariable("CW_CALL", "c-1");
        var session = agi.onlySession();
        assertThat(session.isHungUp()).isFalse();

        call.hangUp();

        session.hangUp().toCompletableFuture().get(5, SECONDS);
        assertThat(session.isHungUp()).isTrue();
        assertThat(reply(session.send(new AnswerCommand())).code()).isEqualTo(511);
        assertThat(session.evaluate("${CW_CALL}").toCompletableFuture().get(5, SECONDS))
                .hasValue("c-1");
        session.end();
        call.ended().get(5, SECONDS);
    }

    @Test
    void a_hang_up_between_command_and_reply_leaves_the_reply_its_own() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "HANGUP\n200 result=-1");
        var session = agi.onlySession();

        var reply = reply(session.execute("Wait", "3"));

        assertThat(reply.result()).isEqualTo("-1");
        assertThat(session.isHungUp()).isTrue();
        call.cut();
    }

    @Test
    void a_provisional_reply_is_not_the_reply() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        FakeCall.request(LOOPS.group(), server.port(), "arrive")
                .replying(_ -> "100 result=0 Trying...\n200 result=0 Gosub complete");

        assertThat(reply(agi.onlySession().send(AgiCommandLine.of("GOSUB", "a", "s", "1")))
                        .text())
                .isEqualTo("result=0 Gosub complete");
    }

    @Test
    void hostile_values_never_leave_their_argument() throws Exception {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        var session = agi.onlySession();

        assertFailed(session.execute("Playback", "a\r\nb"), AgiException.Reason.UNSENDABLE);
        assertFailed(session.send(new VerboseCommand("a\rHANGUP", 1)), AgiException.Reason.UNSENDABLE);
        assertFailed(session.send(new ExecCommand("NoOp", "x".repeat(3000))), AgiException.Reason.UNSENDABLE);
        reply(session.send(set("NAME", "\" \\ ${SHELL(rm)} '")));

        assertThat(call.commands()).hasSize(1);
        assertThat(call.variables()).containsEntry("NAME", "\" \\ ${SHELL(rm)} '");
        call.cut();
    }

    @Test
    void more_commands_than_may_wait_are_refused() {
        var server = agi.serve(AgiServers.SETTINGS, agi::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "");
        var session = agi.onlySession();
        for (var i = 0; i <= AgiServers.SETTINGS.maxWaitingCommands(); i++) {
            assertThat(session.send(set("A", "b")).toCompletableFuture()).isNotCompletedExceptionally();
        }

        assertFailed(session.send(set("A", "b")), AgiException.Reason.BACKLOG);
        call.cut();
    }
}
