package org.callwright.core.satisfaction;

/** What a customer was asked, and the answers that there are. */
public enum Survey {
    /** How satisfied he was. */
    CSAT(1, 5),
    /** How likely he would recommend the business. */
    NPS(0, 10);

    private final int lowest;
    private final int highest;

    Survey(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    boolean has(int score) {
        return score >= lowest && score <= highest;
    }
}
