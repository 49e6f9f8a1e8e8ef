package org.callwright.core.kpi;

import java.util.List;
import org.callwright.core.report.AgentCount;
import org.callwright.core.report.AgentFigures;
import org.callwright.core.report.AgentMetric;
import org.callwright.core.report.AgentReport;
import org.callwright.core.report.Dimension;
import org.callwright.core.report.ReportLine;

/** How agents' time went, and what became of their offers, which is no queue's. */
public final class AgentFamily extends EnumFamily<AgentMetric, AgentFigures> {
    public static final String NAME = "agents";

    private final AgentReport report;

    public AgentFamily(AgentReport report) {
        super(NAME, AgentMetric.values(), AgentFigures.NONE);
        this.report = report;
    }

    @Override
    List<AgentCount> counts(AgentMetric metric) {
        return switch (metric) {
            case OFFERED -> List.of(AgentCount.OFFERED);
            case ANSWERED -> List.of(AgentCount.ANSWERED);
            case UNANSWERED -> List.of(AgentCount.UNANSWERED);
            case REJECTED -> List.of(AgentCount.REJECTED);
            case LOGGED_IN, PAUSED, READY, RINGING, TALKING, WRAP_UP, OCCUPANCY -> List.of();
        };
    }

    @Override
    public boolean ofQueues() {
        return false;
    }

    @Override
    List<ReportLine<AgentFigures>> lines(KpiQuestion question, KpiSubject.By by) {
        Dimension dimension = by == KpiSubject.By.TEAM ? Dimension.TEAM : Dimension.ALL;
        return report.rows(question.period(), question.interval(), dimension, question.within());
    }
}
