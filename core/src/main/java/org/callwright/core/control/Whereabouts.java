package org.callwright.core.control;

/** Where the caller of an offer is. */
public enum Whereabouts {
    /** The agent's phone is being dialled for just this offer. */
    BEING_CONNECTED,
    /** The agent has answered just this offer, unheard by us. */
    TALKING,
    /**
     * The agent of another offer talks to him, or is rung for him: a request to connect him that had been given up was
     * carried out late.
     */
    WITH_ANOTHER,
    /** Still, or again, waiting: the request to connect got lost. */
    ELSEWHERE,
    GONE
}
