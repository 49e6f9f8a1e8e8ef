package org.callwright.core.kpi;

import java.util.List;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.quality.QualityFigures;
import org.callwright.core.quality.QualityMetric;
import org.callwright.core.score.ScoreReport;

/** What colleagues judged. */
public final class QualityFamily extends ScoreFamily<QualityMetric, QualityFigures> {
    public static final String NAME = "quality";

    public QualityFamily(ScoreReport<QualityFigures> report, EvaluationBook book) {
        super(NAME, QualityMetric.values(), QualityFigures.NONE, report, book::cells);
    }

    @Override
    List<QualityMetric> counts(QualityMetric metric) {
        return List.of(QualityMetric.EVALUATIONS);
    }
}
