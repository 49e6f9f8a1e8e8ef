package org.callwright.launcher.rest;

import org.jspecify.annotations.Nullable;

/** A request was not answered, or not as hoped. */
public final class RequestFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RequestFailed(String message) {
        this(message, null);
    }

    RequestFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
