package org.callwright.core.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.callwright.core.staff.Colleagues;

/** What agents did, as stored. Blocks; fails with a runtime exception while the database is away. */
public interface AgentMoments {
    /**
     * What each agent had last become before then; of a call, that it was offered or is dialled comes first. Agents in any
     * order; who never was anything is left out.
     */
    List<AgentMoment> before(Instant at, Colleagues within);

    /** What each agent next became in the period, in any order; who stayed what he was is left out. */
    List<AgentMoment> next(Period period, Colleagues within);

    /** Of each agent in the order in which they happened; agents in any order. */
    void during(Period period, Colleagues within, Consumer<AgentMoment> each);
}
