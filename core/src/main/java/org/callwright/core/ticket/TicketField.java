package org.callwright.core.ticket;

/** What people set right about a ticket; the property is its name in the API. */
public enum TicketField {
    SUBJECT("subject"),
    CATEGORY("category"),
    DISPOSITION("disposition"),
    PRIORITY("priority"),
    STORE("store"),
    ORIGIN_ORDER("originOrder"),
    /** Our id of the customer, as a number. */
    CUSTOMER("customer");

    private final String property;

    TicketField(String property) {
        this.property = property;
    }

    public String property() {
        return property;
    }
}
