package org.callwright.core.returns;

/** What the customer wants. */
public enum ReturnKind {
    /** Give it back for the money. */
    RETURN,
    /** Give it back for another one. */
    EXCHANGE,
    /** Keep it, or what is left of it, and be compensated. */
    CLAIM
}
