package org.callwright.core.routing;

import java.util.List;
import org.callwright.core.call.CallId;

/** The decisions as stored. Blocks; fails with a runtime exception while the database is away. */
public interface RoutingDecisions {
    /** In the order in which they were made. */
    List<RoutingDecision> ofCall(CallId call);
}
