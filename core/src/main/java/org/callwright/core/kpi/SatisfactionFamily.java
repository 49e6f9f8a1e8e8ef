package org.callwright.core.kpi;

import java.util.List;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.AnswerCount;
import org.callwright.core.satisfaction.SatisfactionFigures;
import org.callwright.core.satisfaction.SatisfactionMetric;
import org.callwright.core.score.ScoreReport;

/** What customers said. */
public final class SatisfactionFamily extends ScoreFamily<SatisfactionMetric, SatisfactionFigures> {
    /** @param positive the lowest CSAT that is positive */
    public SatisfactionFamily(ScoreReport<SatisfactionFigures> report, AnswerBook book, int positive) {
        super(
                "satisfaction",
                SatisfactionMetric.values(),
                SatisfactionFigures.NONE,
                report,
                (period, key, within) -> book.cells(period, key, within, positive));
    }

    @Override
    List<AnswerCount> counts(SatisfactionMetric metric) {
        return switch (metric) {
            case CSAT_ANSWERS, CSAT_MEAN -> List.of(AnswerCount.CSAT_ANSWERS);
            case CSAT_POSITIVE -> List.of(AnswerCount.CSAT_POSITIVE);
            case CSAT -> List.of(AnswerCount.CSAT_POSITIVE, AnswerCount.CSAT_ANSWERS);
            case NPS_ANSWERS -> List.of(AnswerCount.NPS_ANSWERS);
            case PROMOTERS -> List.of(AnswerCount.PROMOTERS);
            case DETRACTORS -> List.of(AnswerCount.DETRACTORS);
            case NPS -> List.of(AnswerCount.PROMOTERS, AnswerCount.DETRACTORS, AnswerCount.NPS_ANSWERS);
        };
    }
}
