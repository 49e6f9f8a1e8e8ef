package org.callwright.core.kpi;

import java.util.List;
import org.callwright.core.report.CallCount;
import org.callwright.core.report.CallFigures;
import org.callwright.core.report.CallMetric;
import org.callwright.core.report.CallReport;
import org.callwright.core.report.Dimension;
import org.callwright.core.report.ReportLine;

/** The metrics of calls; a team's are those that it answered. */
public final class CallFamily extends EnumFamily<CallMetric, CallFigures> {
    public static final String NAME = "calls";

    private final CallReport report;

    public CallFamily(CallReport report) {
        super(NAME, CallMetric.values(), CallFigures.NONE);
        this.report = report;
    }

    @Override
    List<CallCount> counts(CallMetric metric) {
        return switch (metric) {
            case OFFERED, LONGEST_WAIT -> List.of(CallCount.OFFERED);
            case ANSWERED, ASA -> List.of(CallCount.ANSWERED);
            case ABANDONED -> List.of(CallCount.ABANDONED);
            case SHORT_ABANDONS -> List.of(CallCount.SHORT_ABANDONS);
            case HANDLED, AHT, TALK, HOLD, WRAP_UP -> List.of(CallCount.HANDLED);
            case SERVICE_LEVEL, SERVICE_LEVEL_POSITIVE ->
                List.of(CallCount.ANSWERED_IN_TIME, CallCount.ABANDONED_IN_TIME, CallCount.OFFERED);
            case SERVICE_LEVEL_NEGATIVE -> List.of(CallCount.ANSWERED_IN_TIME, CallCount.OFFERED);
            case ABANDON_RATE -> List.of(CallCount.ABANDONED, CallCount.OFFERED);
            case SHORT_ABANDON_RATE -> List.of(CallCount.SHORT_ABANDONS, CallCount.OFFERED);
        };
    }

    @Override
    List<ReportLine<CallFigures>> lines(KpiQuestion question, KpiSubject.By by) {
        Dimension dimension = switch (by) {
            case ALL -> Dimension.ALL;
            case TEAM -> Dimension.TEAM;
            case QUEUE -> Dimension.QUEUE;
        };
        return report.rows(question.period(), question.interval(), dimension, question.targets(), question.within());
    }
}
