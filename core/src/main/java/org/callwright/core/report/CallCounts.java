package org.callwright.core.report;

import java.util.List;
import java.util.Set;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.staff.Colleagues;

/** Adds calls up as they are stored. Blocks; fails with a runtime exception while the database is away. */
public interface CallCounts {
    /** By the queue that the calls arrived in. */
    List<CallCell> byQueue(Period period, Targets targets, Colleagues within);

    /** By the agent who answered last; calls that nobody answered are left out. */
    List<CallCell> byAgent(Period period, Targets targets, Colleagues within);

    /**
     * The calls of a count, newest arrival first.
     *
     * @param queues those that arrived in one of these; empty: in any
     * @param agents those that one of these answered last; empty: anybody or nobody
     */
    Page<CallId> calls(
            CallCount count,
            Period period,
            Targets targets,
            Colleagues within,
            Set<String> queues,
            Set<String> agents,
            PageRequest page);
}
