package org.callwright.core.routing;

import static org.callwright.core.routing.RoutingStage.queue;

import java.util.List;
import org.callwright.core.queue.ServiceQueue;

/** What the parts of the {@link RoutingStoreContract} share. */
public interface OnAStage {
    Step NOTHING = new Step(false, List.of());
    ServiceQueue SUPPORT = queue("support");

    /** A stage with an empty store. */
    RoutingStage stage();
}
