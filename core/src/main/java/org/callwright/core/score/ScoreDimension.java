package org.callwright.core.score;

/** What a report of scores tells apart. What has no such key is in no row. */
public enum ScoreDimension {
    /** Nothing: one row an interval. */
    ALL(ScoreKey.NOTHING),
    /** In which the ticket arrived. */
    QUEUE(ScoreKey.QUEUE),
    /** What that queue asks for at first. A score counts with each skill. */
    SKILL(ScoreKey.QUEUE),
    /** Whose work was judged. */
    AGENT(ScoreKey.AGENT),
    /** The agent's teams as they are now; an agent of two teams counts in both. */
    TEAM(ScoreKey.AGENT),
    /** The agent's department as it is now. */
    DEPARTMENT(ScoreKey.AGENT),
    /** The ticket's, as it is now. */
    STORE(ScoreKey.STORE),
    /** The ticket's, as it is now, without those below it. */
    CATEGORY(ScoreKey.CATEGORY);

    private final ScoreKey key;

    ScoreDimension(ScoreKey key) {
        this.key = key;
    }

    /** By what the database tells apart. */
    public ScoreKey key() {
        return key;
    }
}
