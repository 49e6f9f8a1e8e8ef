package org.callwright.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.control.Whereabouts;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Offer;
import org.jspecify.annotations.Nullable;

/** Writes down what it is asked, and refuses what it is told to. */
final class ObedientPbx implements CallControl {
    private final List<String> requests = new ArrayList<>();
    private ControlFailure.@Nullable Verdict verdict;
    private ControlFailure.@Nullable Verdict unconnected;
    private boolean silent;
    private boolean lost;
    private Whereabouts where = Whereabouts.TALKING;
    private Runnable meanwhile = () -> {};

    void refusesToConnect(ControlFailure.Verdict why) {
        unconnected = why;
    }

    void refusesToHangUp(ControlFailure.Verdict why) {
        verdict = why;
    }

    void doesNotSayWhetherItWithdraws() {
        silent = true;
    }

    void cannotSayWhereAnybodyIs() {
        lost = true;
    }

    void hasEverybody(Whereabouts there) {
        where = there;
    }

    void whileHangingUp(Runnable happens) {
        meanwhile = happens;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized CompletionStage<Void> noted(String request) {
        requests.add(request);
        return CompletableFuture.completedFuture(null);
    }

    private static <T> CompletionStage<T> unreachable() {
        return CompletableFuture.failedFuture(
                new ControlFailure(ControlFailure.Verdict.PBX_UNREACHABLE, "as the test wants it"));
    }

    @Override
    public CompletionStage<Void> connect(Offer offer) {
        return unconnected == null
                ? noted("connect " + offer.call())
                : CompletableFuture.failedFuture(new ControlFailure(unconnected, "as the test wants it"));
    }

    @Override
    public CompletionStage<Void> withdraw(Offer offer) {
        CompletionStage<Void> asked = noted("withdraw " + offer.call());
        return silent ? unreachable() : asked;
    }

    @Override
    public CompletionStage<Whereabouts> locate(Offer offer) {
        return lost ? unreachable() : CompletableFuture.completedFuture(where);
    }

    @Override
    public CompletionStage<Void> transfer(String pbx, String channel, ServiceQueue queue) {
        return verdict == null
                ? noted("transfer " + channel + " to " + queue.id())
                : CompletableFuture.failedFuture(new ControlFailure(verdict, "as the test wants it"));
    }

    @Override
    public CompletionStage<Void> hangUp(String pbx, String channel) {
        if (verdict != null) {
            return CompletableFuture.failedFuture(new ControlFailure(verdict, "as the test wants it"));
        }
        // Off the store's event loop, as a real answer comes.
        return CompletableFuture.runAsync(meanwhile).thenCompose(done -> noted("hang up " + channel));
    }
}
