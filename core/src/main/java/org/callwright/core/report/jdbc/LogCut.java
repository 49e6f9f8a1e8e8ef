package org.callwright.core.report.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.callwright.core.agent.AgentId;
import org.callwright.core.report.AgentMoment;
import org.callwright.core.report.AgentMoments;
import org.callwright.core.report.Period;
import org.jspecify.annotations.Nullable;

/**
 * Takes moments in the order of the log and lets those of a period through, as {@link AgentMoments} has it. Used by one
 * thread.
 */
final class LogCut implements Consumer<AgentMoment> {
    /** By as much clocks go back, or differ, at a period's border; what goes back further is told by its time alone. */
    static final Duration SLIP = Duration.ofMinutes(5);

    private final Period period;
    private final Consumer<AgentMoment> each;
    private final Map<AgentId, Instant> latest = new HashMap<>();
    private final Set<AgentId> over = new HashSet<>();

    LogCut(Period period, Consumer<AgentMoment> each) {
        this.period = period;
        this.each = each;
    }

    @Override
    public void accept(AgentMoment moment) {
        AgentId agent = moment.agent();
        if (over.contains(agent)) {
            return;
        }
        if (!moment.at().isBefore(period.to())) {
            over.add(agent);
            return;
        }
        Instant before = latest.get(agent);
        if (before == null && moment.at().isBefore(period.from())) {
            return;
        }
        AgentMoment told = before == null ? moment : moment.notBefore(before);
        latest.put(agent, told.at());
        each.accept(told);
    }

    /**
     * What was last before a time; null when it was before the other time.
     *
     * @param near one agent's moments about these times, in the order of the log
     */
    static @Nullable AgentMoment lastBefore(Instant at, Instant since, List<AgentMoment> near) {
        AgentMoment last = null;
        boolean known = false;
        for (AgentMoment moment : near) {
            if (!moment.at().isBefore(at)) {
                break;
            }
            known |= !moment.at().isBefore(since);
            last = moment;
        }
        return known ? last : null;
    }
}
