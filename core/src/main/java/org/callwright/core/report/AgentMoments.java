package org.callwright.core.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.callwright.core.staff.Colleagues;

/**
 * What agents did, as stored. Blocks; fails with a runtime exception while the database is away.
 *
 * <p>Times are told by nodes' clocks, which differ and are put back; the log's order is what happened. So a period begins and ends at
 * places in an agent's log: at his first moment of that time or later. Whatever follows there that says an earlier time happened
 * no earlier than what it follows. Thus periods that meet have each moment once, and every state begins where the last one ends.
 */
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
