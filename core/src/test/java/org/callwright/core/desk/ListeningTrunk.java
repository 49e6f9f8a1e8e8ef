package org.callwright.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.control.DialOut;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.Offer;
import org.jspecify.annotations.Nullable;

/** Writes down whom it is to call, and refuses what it is told to. */
final class ListeningTrunk implements DialOut {
    final List<Line> lines = new ArrayList<>(List.of(new Line("pbx1", "4930999", true)));
    private final List<DialBack> dialled = new ArrayList<>();
    private ControlFailure.@Nullable Verdict verdict;

    void refuses(ControlFailure.Verdict why) {
        verdict = why;
    }

    synchronized List<DialBack> dialled() {
        return List.copyOf(dialled);
    }

    @Override
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized CompletionStage<Void> dial(Offer offer, DialBack wish) {
        dialled.add(wish);
        return verdict == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(new ControlFailure(verdict, "as the test wants it"));
    }
}
