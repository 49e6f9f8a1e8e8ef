package org.callwright.core.customer;

/** Whether the business has checked who a customer is. */
public enum Verification {
    UNVERIFIED,
    /** Papers were handed in and have not been looked at yet. */
    PENDING,
    VERIFIED,
    REJECTED
}
