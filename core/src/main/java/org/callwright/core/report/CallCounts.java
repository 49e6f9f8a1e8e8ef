package org.callwright.core.report;

import java.util.List;

/** Adds calls up as they are stored. Blocks; fails with a runtime exception while the database is away. */
public interface CallCounts {
    /** By the queue that the calls arrived in. */
    List<CallCell> byQueue(Period period, Targets targets, ReportScope scope);

    /** By the agent who answered last; calls that nobody answered are left out. */
    List<CallCell> byAgent(Period period, Targets targets, ReportScope scope);
}
