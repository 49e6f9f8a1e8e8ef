package org.callwright.core.satisfaction;

/**
 * What is added up of answers.
 *
 * @param csatSum of the scores
 * @param promoters NPS 9 and 10
 * @param detractors NPS 0 to 6
 */
public record SatisfactionFigures(
        long csatAnswers, long csatPositive, long csatSum, long npsAnswers, long promoters, long detractors) {
    public static final SatisfactionFigures NONE = new SatisfactionFigures(0, 0, 0, 0, 0, 0);

    public SatisfactionFigures plus(SatisfactionFigures other) {
        return new SatisfactionFigures(
                csatAnswers + other.csatAnswers,
                csatPositive + other.csatPositive,
                csatSum + other.csatSum,
                npsAnswers + other.npsAnswers,
                promoters + other.promoters,
                detractors + other.detractors);
    }
}
