package org.callwright.core.order;

/** How far an order has come. */
public enum OrderStatus {
    PLACED,
    PAID,
    /** Something has to be cleared up first: a disputed payment, an address. */
    ON_HOLD,
    SHIPPED,
    COMPLETED,
    CANCELLED
}
