package org.callwright.core.kpi;

import java.util.List;
import org.callwright.core.metric.Metric;
import org.callwright.core.report.ReportLine;
import org.callwright.core.score.ScoreCounts;
import org.callwright.core.score.ScoreDimension;
import org.callwright.core.score.ScoreReport;

/** Metrics of scores. */
abstract class ScoreFamily<M extends Enum<M> & Metric<F>, F> extends EnumFamily<M, F> {
    private final ScoreReport<F> report;
    private final ScoreCounts<F> counts;

    ScoreFamily(String name, M[] metrics, F nothing, ScoreReport<F> report, ScoreCounts<F> counts) {
        super(name, metrics, nothing);
        this.report = report;
        this.counts = counts;
    }

    @Override
    final List<ReportLine<F>> lines(KpiQuestion question, KpiSubject.By by) {
        ScoreDimension dimension = switch (by) {
            case ALL -> ScoreDimension.ALL;
            case TEAM -> ScoreDimension.TEAM;
            case QUEUE -> ScoreDimension.QUEUE;
        };
        return report.rows(counts, question.period(), question.interval(), dimension, question.within());
    }
}
