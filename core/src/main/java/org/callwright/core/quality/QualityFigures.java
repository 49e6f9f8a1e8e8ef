package org.callwright.core.quality;

/**
 * What is added up of evaluations.
 *
 * @param hundredths of points, added up
 */
public record QualityFigures(long evaluations, long hundredths) {
    public static final QualityFigures NONE = new QualityFigures(0, 0);

    public QualityFigures plus(QualityFigures other) {
        return new QualityFigures(evaluations + other.evaluations, hundredths + other.hundredths);
    }
}
