package org.callwright.core.ticket;

/** Who says that the customer came in about an order. */
public enum OriginSource {
    /** The caller, who keyed its number in. */
    KEYPAD,
    /** The web page from which he calls. */
    WEB_CALL,
    /** Nobody: it is the only one that the customer has placed lately. */
    ONLY_ORDER,
    /** Somebody at the service desk, or who opened the ticket. */
    AGENT
}
