package org.callwright.telephony.agi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.VerboseCommand;
import org.callwright.telephony.fake.FakeCall;
import org.callwright.telephony.fake.Loops;
import org.callwright.telephony.wire.AgiCommandLine;
import org.callwright.telephony.wire.AgiReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgiServerTest {
    @RegisterExtension
    static final Loops LOOPS = new Loops();

    private static final AgiSettings SETTINGS = AgiSettings.at("127.0.0.1", 0).withStopGrace(Duration.ofMillis(300));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<AgiServer> servers = new ArrayList<>();
    private final List<AgiSession> held = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopServers() {
        servers.forEach(AgiServer::close);
    }

    @Test
    void a_script_learns_the_call_sets_variables_and_ends() throws Exception {
        var requests = new CopyOnWriteArrayList<AgiRequest>();
        var server = serve(SETTINGS, session -> {
            requests.add(session.request());
            return session.send(new AnswerCommand())
                    .thenCompose(_ -> session.setVariable("CW_NEXT", "cw-wait"))
                    .thenCompose(_ -> session.setVariable("__CW_CALL", "01K \"x\""))
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
        assertThat(sessionsEnded("arrive", "done")).isEqualTo(1);
    }

    @Test
    void commands_sent_together_run_one_after_the_other_and_all_are_answered_before_the_end() throws Exception {
        var replies = new CopyOnWriteArrayList<String>();
        var server = serve(SETTINGS, session -> {
            for (var i = 0; i < 20; i++) {
                session.setVariable("V" + i, "x").thenAccept(reply -> replies.add(reply.result()));
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
    void a_blocking_script_may_run_on_threads_of_its_own() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var server = started(AgiServer.start(
                    SETTINGS,
                    Map.of("arrive", session -> {
                        session.execute("Wait", "1").toCompletableFuture().join();
                        return session.setVariable("DONE", "yes").thenAccept(_ -> {});
                    }),
                    threads,
                    LOOPS.group(),
                    registry));

            var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");

            call.ended().get(5, SECONDS);
            assertThat(call.variables()).containsEntry("DONE", "yes");
        }
    }

    @Test
    void after_the_caller_has_hung_up_variables_can_be_read_and_other_commands_answer_511() throws Exception {
        var server = serve(SETTINGS, this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").withVariable("CW_CALL", "c-1");
        var session = onlySession();
        assertThat(session.isHungUp()).isFalse();

        call.hangUp();

        session.hangUp().toCompletableFuture().get(5, SECONDS);
        assertThat(session.isHungUp()).isTrue();
        assertThat(reply(session.send(new AnswerCommand())).isDeadChannel()).isTrue();
        assertThat(session.evaluate("${CW_CALL}").toCompletableFuture().get(5, SECONDS))
                .hasValue("c-1");
        session.end();
        call.ended().get(5, SECONDS);
    }

    @Test
    void a_hang_up_between_command_and_reply_leaves_the_reply_its_own() throws Exception {
        var server = serve(SETTINGS, this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "HANGUP\n200 result=-1");
        var session = onlySession();

        var reply = reply(session.execute("Wait", "3"));

        assertThat(reply.result()).isEqualTo("-1");
        assertThat(session.isHungUp()).isTrue();
        call.cut();
    }

    @Test
    void a_provisional_reply_is_not_the_reply() throws Exception {
        var server = serve(SETTINGS, this::hold);
        FakeCall.request(LOOPS.group(), server.port(), "arrive")
                .replying(_ -> "100 result=0 Trying...\n200 result=0 Gosub complete");

        assertThat(reply(onlySession().send(AgiCommandLine.of("GOSUB", "a", "s", "1")))
                        .text())
                .isEqualTo("result=0 Gosub complete");
    }

    @Test
    void what_waits_for_a_reply_fails_when_asterisk_goes_away() {
        var server = serve(SETTINGS, this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "");
        var session = onlySession();
        var first = session.send(new AnswerCommand());
        var second = session.setVariable("A", "b");
        await().until(() -> !call.commands().isEmpty());

        call.cut();

        assertFailed(first, AgiException.Reason.ENDED);
        assertFailed(second, AgiException.Reason.ENDED);
        assertFailed(session.send(new AnswerCommand()), AgiException.Reason.ENDED);
        await().until(() -> server.sessions() == 0);
        assertThat(sessionsEnded("arrive", "lost")).isEqualTo(1);
    }

    @Test
    void hostile_values_never_leave_their_argument() throws Exception {
        var server = serve(SETTINGS, this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        var session = onlySession();

        assertFailed(session.setVariable("NAME", "x\nHANGUP"), AgiException.Reason.UNSENDABLE);
        assertFailed(session.execute("Playback", "a\r\nb"), AgiException.Reason.UNSENDABLE);
        assertFailed(session.send(new VerboseCommand("a\rHANGUP", 1)), AgiException.Reason.UNSENDABLE);
        assertFailed(session.send(new ExecCommand("NoOp", "x".repeat(3000))), AgiException.Reason.UNSENDABLE);
        reply(session.setVariable("NAME", "\" \\ ${SHELL(rm)} '"));

        assertThat(call.commands()).hasSize(1);
        assertThat(call.variables()).containsEntry("NAME", "\" \\ ${SHELL(rm)} '");
        call.cut();
    }

    @Test
    void more_commands_than_may_wait_are_refused() {
        var server = serve(SETTINGS, this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "");
        var session = onlySession();
        for (var i = 0; i <= SETTINGS.maxWaitingCommands(); i++) {
            assertThat(session.setVariable("A", "b").toCompletableFuture()).isNotCompletedExceptionally();
        }

        assertFailed(session.setVariable("A", "b"), AgiException.Reason.BACKLOG);
        call.cut();
    }

    @Test
    void a_request_may_come_in_any_pieces() throws Exception {
        var server = serve(SETTINGS, session -> session.setVariable("OK", "1").thenAccept(_ -> {}));
        var call = FakeCall.connect(LOOPS.group(), server.port());

        var text = FakeCall.requestText("arrive", "1.1");
        text.chars().forEach(c -> call.send(String.valueOf((char) c)));

        call.ended().get(5, SECONDS);
        assertThat(call.variables()).containsEntry("OK", "1");
    }

    @Test
    void half_a_request_is_given_up_after_its_time() throws Exception {
        var server = serve(
                SETTINGS.withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(5)),
                this::hold);

        var call = FakeCall.connect(LOOPS.group(), server.port()).send("agi_network: yes\nagi_req");

        call.ended().get(5, SECONDS);
        await().until(() -> sessionsEnded("none", "timeout") == 1);
        assertThat(server.sessions()).isZero();
    }

    @Test
    void an_oversized_request_is_cut_off() throws Exception {
        var server = serve(SETTINGS, this::hold);

        var call = FakeCall.connect(LOOPS.group(), server.port()).send("agi_x: " + "y".repeat(20_000));

        call.ended().get(5, SECONDS);
        await().until(() -> sessionsEnded("none", "malformed") == 1);
    }

    @Test
    void what_is_no_agi_is_cut_off() throws Exception {
        var server = serve(SETTINGS, this::hold);

        var call = FakeCall.connect(LOOPS.group(), server.port()).send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

        call.ended().get(5, SECONDS);
        await().until(() -> sessionsEnded("none", "malformed") == 1);
    }

    @Test
    void a_reply_that_nobody_asked_for_ends_the_session() throws Exception {
        var server = serve(SETTINGS, this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        onlySession();

        call.send("200 result=0\n");

        call.ended().get(5, SECONDS);
        await().until(() -> sessionsEnded("arrive", "malformed") == 1);
    }

    @Test
    void an_unknown_script_is_closed() throws Exception {
        var server = serve(SETTINGS, this::hold);

        var call = FakeCall.request(LOOPS.group(), server.port(), "depart");

        call.ended().get(5, SECONDS);
        await().until(() -> sessionsEnded("none", "unknown_script") == 1);
    }

    @Test
    void a_script_that_throws_leaks_nothing() throws Exception {
        var server = serve(SETTINGS, _ -> {
            throw new IllegalStateException("on purpose");
        });

        FakeCall.request(LOOPS.group(), server.port(), "arrive").ended().get(5, SECONDS);

        await().until(() -> server.sessions() == 0);
        assertThat(sessionsEnded("arrive", "failed")).isEqualTo(1);
    }

    @Test
    void a_script_whose_stage_fails_leaks_nothing() throws Exception {
        var server = serve(SETTINGS, _ -> CompletableFuture.failedStage(new IllegalStateException("on purpose")));

        FakeCall.request(LOOPS.group(), server.port(), "arrive").ended().get(5, SECONDS);

        await().until(() -> sessionsEnded("arrive", "failed") == 1);
        assertThat(server.sessions()).isZero();
    }

    @Test
    void a_script_that_never_finishes_is_closed_after_the_idle_time() throws Exception {
        var server = serve(
                SETTINGS.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(5)),
                this::hold);

        FakeCall.request(LOOPS.group(), server.port(), "arrive").ended().get(5, SECONDS);

        await().until(() -> sessionsEnded("arrive", "timeout") == 1);
        assertThat(server.sessions()).isZero();
    }

    @Test
    void a_command_that_is_never_answered_fails_and_ends_the_session() throws Exception {
        var server = serve(
                SETTINGS.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(200)),
                this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive").replying(_ -> "");

        assertFailed(onlySession().send(new AnswerCommand()), AgiException.Reason.TIMEOUT);

        call.ended().get(5, SECONDS);
        await().until(() -> sessionsEnded("arrive", "timeout") == 1);
    }

    @Test
    void sessions_over_the_limit_are_closed_and_counted_and_the_others_go_on() throws Exception {
        var server = serve(SETTINGS.withMaxSessions(2), this::hold);
        var one = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        var two = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        await().until(() -> held.size() == 2);

        var three = FakeCall.connect(LOOPS.group(), server.port());

        three.ended().get(5, SECONDS);
        assertThat(registry.get("callwright.agi.refused").counter().count()).isEqualTo(1);
        assertThat(one.ended()).isNotDone();
        assertThat(two.ended()).isNotDone();
        one.cut();
        await().until(() -> server.sessions() == 1);
        var four = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        await().until(() -> held.size() == 3);
        assertThat(four.ended()).isNotDone();
    }

    @Test
    void a_thousand_sessions_are_held_at_once_and_each_gets_its_own_answers() {
        var server = serve(SETTINGS, this::hold);
        var calls = IntStream.range(0, 1000)
                .mapToObj(i -> FakeCall.connect(LOOPS.group(), server.port())
                        .withVariable("ID", "c" + i)
                        .send(FakeCall.requestText("arrive", "c" + i)))
                .toList();
        await().until(() -> held.size() == 1000);

        var answers = held.stream()
                .map(session -> session.evaluate("${ID}")
                        .thenApply(
                                id -> id.orElseThrow().equals(session.request().uniqueId()))
                        .toCompletableFuture())
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).hasSize(1000).containsOnly(true);
        held.forEach(AgiSession::end);
        await().until(() -> server.sessions() == 0);
        assertThat(calls).allSatisfy(call -> assertThat(call.commands()).hasSize(1));
    }

    @Test
    void stopping_lets_a_script_finish() throws Exception {
        var gate = new CompletableFuture<Void>();
        var server = serve(SETTINGS.withStopGrace(Duration.ofSeconds(10)), session -> {
            held.add(session);
            return gate.thenCompose(_ -> session.setVariable("LAST", "word")).thenAccept(_ -> {});
        });
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        onlySession();
        var port = server.port();

        var stopped = CompletableFuture.runAsync(server::close);
        await().untilAsserted(() -> assertThatThrownBy(() -> FakeCall.connect(LOOPS.group(), port))
                .isInstanceOf(java.net.ConnectException.class));
        gate.complete(null);

        stopped.get(5, SECONDS);
        assertThat(call.variables()).containsEntry("LAST", "word");
    }

    @Test
    void stopping_cuts_off_what_does_not_finish() throws Exception {
        var server = serve(SETTINGS, this::hold);
        var call = FakeCall.request(LOOPS.group(), server.port(), "arrive");
        onlySession();

        server.close();

        call.ended().get(5, SECONDS);
        await().until(() -> sessionsEnded("arrive", "stopped") == 1);
    }

    @Test
    void a_busy_port_is_said_in_one_sentence() {
        var server = serve(SETTINGS, this::hold);

        assertThatThrownBy(() -> serve(AgiSettings.at("127.0.0.1", server.port()), this::hold))
                .isInstanceOf(AgiBindException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }

    private CompletionStage<Void> hold(AgiSession session) {
        held.add(session);
        return new CompletableFuture<>();
    }

    private AgiServer serve(AgiSettings settings, AgiHandler script) {
        return started(AgiServer.start(settings, Map.of("arrive", script), Runnable::run, LOOPS.group(), registry));
    }

    private AgiServer started(AgiServer server) {
        servers.add(server);
        return server;
    }

    private AgiSession onlySession() {
        await().until(() -> held.size() == 1);
        return held.getFirst();
    }

    private double sessionsEnded(String script, String outcome) {
        var timer = registry.find("callwright.agi.session")
                .tags("script", script, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private static AgiReply reply(CompletionStage<AgiReply> reply) throws Exception {
        return reply.toCompletableFuture().get(5, SECONDS);
    }

    private static void assertFailed(CompletionStage<?> stage, AgiException.Reason reason) {
        assertThatThrownBy(() -> stage.toCompletableFuture().get(5, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        AgiException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
