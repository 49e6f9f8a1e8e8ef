package org.callwright.core.order;

/** Where a parcel is, as its carrier says. Carriers report late and out of order, so any may follow any. */
public enum ShipmentState {
    PREPARING,
    SHIPPED,
    OUT_FOR_DELIVERY,
    DELIVERED,
    /** Delayed, damaged, refused at the door, address unknown. */
    TROUBLED,
    LOST,
    /** On its way back, or back. */
    RETURNED
}
