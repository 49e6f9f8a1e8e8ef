package org.callwright.core.score;

/** What the database can tell scores apart by. */
public enum ScoreKey {
    NOTHING,
    QUEUE,
    AGENT,
    STORE,
    CATEGORY
}
