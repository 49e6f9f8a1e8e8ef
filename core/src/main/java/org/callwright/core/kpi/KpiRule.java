package org.callwright.core.kpi;

import java.util.List;
import java.util.function.Predicate;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.DefinitionRule;
import org.callwright.core.definition.Kind;
import org.callwright.core.queue.QueueId;

/** A KPI is about metrics, a team and a queue that there are. */
public final class KpiRule implements DefinitionRule<Kpi> {
    private static final int MOST = 200;

    private final Metrics metrics;
    private final Predicate<String> teams;
    private final Predicate<QueueId> queues;

    /** @param teams and queues tell whether there is one of that id */
    public KpiRule(Metrics metrics, Predicate<String> teams, Predicate<QueueId> queues) {
        this.metrics = metrics;
        this.teams = teams;
        this.queues = queues;
    }

    @Override
    public Kind<Kpi> kind() {
        return Kpi.KIND;
    }

    @Override
    public void check(String id, Kpi kpi, List<Defined<Kpi>> others) {
        metrics.require(kpi.parsed());
        if (kpi.team() != null && !teams.test(kpi.team())) {
            throw Refused.value("team", "there is no such team");
        }
        if (kpi.queue() != null && !queues.test(kpi.queue())) {
            throw Refused.value("queue", "there is no such queue");
        }
        if (others.size() >= MOST) {
            throw Refused.state("id", "there are at most " + MOST + " KPIs");
        }
    }
}
