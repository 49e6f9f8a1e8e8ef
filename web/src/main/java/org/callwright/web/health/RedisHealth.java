package org.callwright.web.health;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.callwright.core.routing.RoutingStore;

/** Asks the routing store something small. */
@Singleton
final class RedisHealth extends DependencyHealth {
    private final RoutingStore store;

    RedisHealth(RoutingStore store) {
        super("redis");
        this.store = store;
    }

    @Override
    CompletionStage<Map<String, Object>> ask() {
        return store.nextDue().thenApply(due -> Map.of());
    }
}
