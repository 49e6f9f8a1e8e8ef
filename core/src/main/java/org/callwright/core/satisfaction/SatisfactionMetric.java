package org.callwright.core.satisfaction;

import static org.callwright.core.metric.Measure.count;
import static org.callwright.core.metric.Measure.points;
import static org.callwright.core.metric.Measure.share;

import org.callwright.core.metric.Measure;
import org.callwright.core.metric.Metric;

/** The published metrics of satisfaction. */
public enum SatisfactionMetric implements Metric<SatisfactionFigures> {
    CSAT_ANSWERS(count("answers 1 to 5", SatisfactionFigures::csatAnswers)),
    CSAT_POSITIVE(count("answers from the positive score up to 5", SatisfactionFigures::csatPositive)),
    CSAT(share("positive answers / answers", SatisfactionFigures::csatPositive, SatisfactionFigures::csatAnswers)),
    CSAT_MEAN(points("Σ score / answers, 1 to 5", SatisfactionFigures::csatSum, SatisfactionFigures::csatAnswers)),
    NPS_ANSWERS(count("answers 0 to 10", SatisfactionFigures::npsAnswers)),
    PROMOTERS(count("answers 9 and 10", SatisfactionFigures::promoters)),
    DETRACTORS(count("answers 0 to 6", SatisfactionFigures::detractors)),
    NPS(points(
            "% of answers 9 and 10 − % of answers 0 to 6, −100 to 100",
            f -> 100 * (f.promoters() - f.detractors()), SatisfactionFigures::npsAnswers));

    private final Measure<SatisfactionFigures> measure;

    SatisfactionMetric(Measure<SatisfactionFigures> measure) {
        this.measure = measure;
    }

    @Override
    public Measure<SatisfactionFigures> measure() {
        return measure;
    }
}
