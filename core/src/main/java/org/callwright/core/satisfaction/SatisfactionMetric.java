package org.callwright.core.satisfaction;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.callwright.core.score.ScoreUnit;

/** The published metrics of satisfaction. A metric of which nothing qualifies is absent, not 0. */
public enum SatisfactionMetric {
    CSAT_ANSWERS(ScoreUnit.COUNT, "answers 1 to 5", f -> count(f.csatAnswers())),
    CSAT_POSITIVE(ScoreUnit.COUNT, "answers from the positive score up to 5", f -> count(f.csatPositive())),
    CSAT(ScoreUnit.SHARE, "positive answers / answers", f -> quotient(f.csatPositive(), f.csatAnswers())),
    CSAT_MEAN(ScoreUnit.POINTS, "Σ score / answers, 1 to 5", f -> quotient(f.csatSum(), f.csatAnswers())),
    NPS_ANSWERS(ScoreUnit.COUNT, "answers 0 to 10", f -> count(f.npsAnswers())),
    PROMOTERS(ScoreUnit.COUNT, "answers 9 and 10", f -> count(f.promoters())),
    DETRACTORS(ScoreUnit.COUNT, "answers 0 to 6", f -> count(f.detractors())),
    NPS(
            ScoreUnit.POINTS,
            "% of answers 9 and 10 − % of answers 0 to 6, −100 to 100",
            f -> quotient(100 * (f.promoters() - f.detractors()), f.npsAnswers()));

    private final ScoreUnit unit;
    private final String formula;
    private final Function<SatisfactionFigures, OptionalDouble> value;

    SatisfactionMetric(ScoreUnit unit, String formula, Function<SatisfactionFigures, OptionalDouble> value) {
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
    public OptionalDouble of(SatisfactionFigures figures) {
        return value.apply(figures);
    }

    private static OptionalDouble count(long count) {
        return OptionalDouble.of(count);
    }

    private static OptionalDouble quotient(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
