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
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.callwright.telephony.fake.Loops;
import org.callwright.telephony.wire.AgiReply;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test's AGI servers, closed after it, and the sessions that their scripts hold. */
final class AgiServers implements AfterEachCallback {
    static final AgiSettings SETTINGS = AgiSettings.at("127.0.0.1", 0).withStopGrace(Duration.ofMillis(300));

    private final Loops loops;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<AgiServer> servers = new ArrayList<>();
    private final List<AgiSession> held = new CopyOnWriteArrayList<>();

    AgiServers(Loops loops) {
        this.loops = loops;
    }

    SimpleMeterRegistry registry() {
        return registry;
    }

    AgiServer serve(AgiSettings settings, AgiHandler script) {
        return started(AgiServer.start(settings, Map.of("arrive", script), Runnable::run, loops.group(), registry));
    }

    AgiServer started(AgiServer server) {
        servers.add(server);
        return server;
    }

    /** A script that goes on until its session is ended. */
    CompletionStage<Void> hold(AgiSession session) {
        held.add(session);
        return new CompletableFuture<>();
    }

    List<AgiSession> held() {
        return held;
    }

    AgiSession onlySession() {
        await().until(() -> held.size() == 1);
        return held.getFirst();
    }

    double sessionsEnded(String script, String outcome) {
        var timer = registry.find("callwright.agi.session")
                .tags("script", script, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    static SetVariableCommand set(String name, String value) {
        return new SetVariableCommand(name, value);
    }

    static AgiReply reply(CompletionStage<AgiReply> reply) throws Exception {
        return reply.toCompletableFuture().get(5, SECONDS);
    }

    static void assertFailed(CompletionStage<?> stage, AgiException.Reason reason) {
        assertThatThrownBy(() -> stage.toCompletableFuture().get(5, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        AgiException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        servers.forEach(AgiServer::close);
    }
}
