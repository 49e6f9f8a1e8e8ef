package org.callwright.core.jdbc;

import java.sql.SQLIntegrityConstraintViolationException;

/** Tells that a unique key has kept a second one out. */
public final class Collisions {
    private Collisions() {}

    /** Whether the failure to write is that. */
    public static boolean is(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
