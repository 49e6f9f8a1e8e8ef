package org.callwright.core.projection.jdbc;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells an outage from something that can never be stored. */
final class DatabaseFailure {
    private DatabaseFailure() {}

    /**
     * True when it may be the server's or the network's fault: then the same may succeed later. False when the fault is in
     * what was to be stored (a duplicate key, a text too long) or in us, so that another attempt fails as well.
     */
    static boolean mayPass(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !isOfContent(sql.getSQLState());
            }
        }
        return failure instanceof TransactionException || failure instanceof ConnectionException;
    }

    /** SQL:2023 classes: 21 cardinality, 22 data exception, 23 integrity constraint violation. */
    private static boolean isOfContent(@Nullable String state) {
        return state != null && (state.startsWith("21") || state.startsWith("22") || state.startsWith("23"));
    }
}
