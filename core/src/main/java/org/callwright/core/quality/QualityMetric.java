package org.callwright.core.quality;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.callwright.core.score.ScoreUnit;

/** The published metrics of quality. A metric of which nothing qualifies is absent, not 0. */
public enum QualityMetric {
    EVALUATIONS(ScoreUnit.COUNT, "evaluations that have not been withdrawn", f -> OptionalDouble.of(f.evaluations())),
    QUALITY_SCORE(
            ScoreUnit.POINTS,
            "Σ score / evaluations, 0 to 100; a score is 100 × Σ weight × points / most, over Σ weight",
            QualityMetric::mean);

    private final ScoreUnit unit;
    private final String formula;
    private final Function<QualityFigures, OptionalDouble> value;

    QualityMetric(ScoreUnit unit, String formula, Function<QualityFigures, OptionalDouble> value) {
        this.unit = unit;
        this.formula = formula;
        this.value = value;
    }

    public ScoreUnit unit() {
        return unit;
    }

    /** As published, for whoever wants to compute it again. */
    public String formula() {
        return formula;
    }

    /** Empty when nothing qualifies. */
    public OptionalDouble of(QualityFigures figures) {
        return value.apply(figures);
    }

    private static OptionalDouble mean(QualityFigures figures) {
        return figures.evaluations() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(figures.hundredths() / 100.0 / figures.evaluations());
    }
}
