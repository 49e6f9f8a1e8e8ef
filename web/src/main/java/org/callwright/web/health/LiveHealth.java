package org.callwright.web.health;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.live.LiveView;

/** Whether this node's picture of the moment is kept up with the event log. */
@Singleton
final class LiveHealth extends DependencyHealth {
    private final LiveView view;

    LiveHealth(LiveView view) {
        super("live");
        this.view = view;
    }

    @Override
    CompletionStage<Map<String, Object>> ask() {
        return view.current()
                ? CompletableFuture.completedFuture(Map.of())
                : CompletableFuture.failedFuture(new IllegalStateException("not kept up"));
    }
}
