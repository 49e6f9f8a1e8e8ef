package org.callwright.core.quality;

import static org.callwright.core.metric.Measure.count;
import static org.callwright.core.metric.Measure.points;

import org.callwright.core.metric.Measure;
import org.callwright.core.metric.Metric;

/** The published metrics of quality. */
public enum QualityMetric implements Metric<QualityFigures> {
    EVALUATIONS(count("evaluations that have not been withdrawn", QualityFigures::evaluations)),
    QUALITY_SCORE(points(
            "Σ score / evaluations, 0 to 100; a score is 100 × Σ weight × points / most, over Σ weight",
            f -> f.hundredths() / 100.0,
            QualityFigures::evaluations));

    private final Measure<QualityFigures> measure;

    QualityMetric(Measure<QualityFigures> measure) {
        this.measure = measure;
    }

    @Override
    public Measure<QualityFigures> measure() {
        return measure;
    }
}
