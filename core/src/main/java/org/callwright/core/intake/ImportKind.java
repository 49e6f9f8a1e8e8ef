package org.callwright.core.intake;

/** What a file is full of. What refers to something else comes after it: orders after products and customers. */
public enum ImportKind {
    CATEGORIES,
    SUPPLIERS,
    PRODUCTS,
    CUSTOMERS,
    /** With lines and sub-orders; in JSON with promotions as well. */
    ORDERS,
    PROMOTIONS,
    SHIPMENTS,
    RETURNS
}
