package org.callwright.core.routing;

/**
 * The routing store did not take a step, or nobody knows whether it has: it cannot be reached, or has lost everything and is
 * not founded anew yet. What it may have reserved all the same expires by itself.
 */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFailure(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
