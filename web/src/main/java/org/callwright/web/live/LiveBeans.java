package org.callwright.web.live;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.callwright.core.event.EventLog;
import org.callwright.core.live.LiveFeed;
import org.callwright.core.live.LiveView;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.recovery.LogTail;
import org.callwright.core.routing.RoutingStore;

/** The live view, and the feed that starts with the application. */
@Factory
@Requires(notEnv = SiteConfig.NO_NODE)
final class LiveBeans {
    @Singleton
    LiveView liveView() {
        return new LiveView();
    }

    @Context
    @Bean(preDestroy = "close")
    LiveFeed liveFeed(LiveView view, EventLog log, RoutingStore store, OfferMetrics offers, LogTail tail) {
        LiveFeed feed = new LiveFeed(view, log, store, tail.andThen(offers));
        feed.start();
        return feed;
    }
}
