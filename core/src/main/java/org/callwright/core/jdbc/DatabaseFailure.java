package org.callwright.core.jdbc;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A statement or transaction failed. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * True when the fault is in what was to be stored (a duplicate key, a text too long), so that another attempt fails
     * as well. False when it may be the server's or the network's, whatever else it is: then the same may succeed later.
     */
    public boolean ofContent() {
        SQLException sql = sql();
        if (sql == null || sql.getSQLState() == null) {
            return false;
        }
        // SQL:2023 classes: 21 cardinality, 22 data exception, 23 integrity constraint violation.
        String state = sql.getSQLState();
        return state.startsWith("21") || state.startsWith("22") || state.startsWith("23");
    }

    private @Nullable SQLException sql() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /** Runs it; whatever the layers below make of a failed statement or connection comes out as one of us. */
    static <R> R of(Supplier<R> work) {
        try {
            return work.get();
        } catch (DatabaseFailure e) {
            throw e;
        } catch (RuntimeException e) {
            DatabaseFailure failure = new DatabaseFailure(e);
            if (e.getClass().getName().startsWith("io.micronaut.") || failure.sql() != null) {
                throw failure;
            }
            throw e;
        }
    }
}
