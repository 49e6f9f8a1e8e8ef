package org.callwright.core.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.core.routing.RoutingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from the routing store which queues the agents serve. Requests that come while a reading is under way are met by
 * one more reading, so a shift that signs in together costs a few of them.
 */
final class LaneRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(LaneRefresh.class);

    private final LiveView view;
    private final RoutingStore store;
    private final AtomicInteger requests = new AtomicInteger();

    LaneRefresh(LiveView view, RoutingStore store) {
        this.view = view;
        this.store = store;
    }

    void request() {
        if (requests.getAndIncrement() == 0) {
            read();
        }
    }

    private void read() {
        int met = requests.get();
        store.liveAgents().whenComplete((agents, failure) -> {
            if (failure == null) {
                view.serve(agents);
            } else {
                LOG.atWarn().addKeyValue("cause", failure.toString()).log("cannot read which queues agents serve");
            }
            if (requests.addAndGet(-met) > 0) {
                read();
            }
        });
    }
}
