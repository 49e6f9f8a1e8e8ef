package org.callwright.core.ticket;

/** The medium through which a service session came. */
public enum TicketChannel {
    PHONE,
    WEB_CALL,
    CHAT,
    EMAIL,
    /** Opened by hand, without a contact. */
    MANUAL
}
