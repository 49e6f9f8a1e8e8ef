package org.callwright.telephony.arrive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.callwright.telephony.agi.AgiRequest;
import org.callwright.telephony.agi.AgiSession;
import org.callwright.telephony.wire.AgiCommandLine;
import org.callwright.telephony.wire.AgiEnvironment;
import org.callwright.telephony.wire.AgiReply;

/** A session in which the dialplan takes what it is told, unless the caller has gone or the connection is closed. */
final class StubSession implements AgiSession {
    private final AgiRequest request;
    final List<String> executed = new ArrayList<>();
    boolean callerGone;
    boolean closed;

    StubSession(String dialled, String callerNumber, int callingPres, String... arguments) {
        this.request = new AgiRequest(
                "arrive",
                Map.of(),
                "1795368599.14",
                "PJSIP/carrier-00000002",
                callerNumber,
                "Li Na",
                callingPres,
                dialled,
                dialled,
                "cw-arrive",
                "en",
                List.of(arguments),
                new AgiEnvironment(Map.of()));
    }

    @Override
    public AgiRequest request() {
        return request;
    }

    @Override
    public CompletionStage<AgiReply> executeLast(String application, String arguments) {
        executed.add(application + " " + arguments);
        return answer();
    }

    private CompletionStage<AgiReply> answer() {
        if (closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("the session ended"));
        }
        int code = callerGone ? 511 : AgiReply.DONE;
        return CompletableFuture.completedFuture(new AgiReply(code, "0", Optional.empty(), ""));
    }

    @Override
    public CompletionStage<AgiReply> execute(String application, String arguments) {
        throw new AssertionError("one exchange is enough");
    }

    @Override
    public boolean isHungUp() {
        return callerGone;
    }

    @Override
    public CompletionStage<AgiReply> send(AgiCommand command) {
        throw new AssertionError("one exchange is enough");
    }

    @Override
    public CompletionStage<AgiReply> send(AgiCommandLine command) {
        executed.add(command.text());
        return answer();
    }

    @Override
    public CompletionStage<Optional<String>> evaluate(String expression) {
        throw new AssertionError("one exchange is enough");
    }

    @Override
    public CompletionStage<Void> hangUp() {
        return new CompletableFuture<>();
    }

    @Override
    public CompletionStage<Void> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public void end() {}
}
