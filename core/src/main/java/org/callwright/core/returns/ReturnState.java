package org.callwright.core.returns;

/** How far a request has come. */
public enum ReturnState {
    REQUESTED,
    APPROVED,
    /** The goods are back. */
    RECEIVED,
    REFUNDED,
    REPLACED,
    REJECTED,
    /** The customer thought better of it. */
    CANCELLED;

    /** Whether pieces of such a request are not with the customer any more, or are about to leave: they cannot be returned again. */
    boolean takesPieces() {
        return this != REPLACED && this != REJECTED && this != CANCELLED;
    }
}
