package org.callwright.core.report.ticket;

/**
 * What is added up of first contacts.
 *
 * @param first of which it is known by now whether there was a repeat
 * @param resolved without a repeat
 */
public record FirstContactFigures(long first, long resolved) {
    public static final FirstContactFigures NONE = new FirstContactFigures(0, 0);

    public FirstContactFigures plus(FirstContactFigures other) {
        return new FirstContactFigures(first + other.first, resolved + other.resolved);
    }
}
