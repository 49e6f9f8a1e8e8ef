package org.callwright.core.jdbc;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Constraints of the database that a person's change runs into: said as a refusal, since the database alone knows in time. */
public final class Violation {
    /** MariaDB's codes, as in its error reference: ER_DUP_ENTRY, ER_NO_REFERENCED_ROW_2. */
    private static final int DUPLICATE = 1062;

    private static final int UNKNOWN = 1452;

    private Violation() {}

    /** As {@link #ofKey(Supplier, Supplier)}. */
    public static void ofKey(Runnable write, Supplier<? extends RuntimeException> refusal) {
        ofKey(
                () -> {
                    write.run();
                    return true;
                },
                refusal);
    }

    /** Does it; when a key is taken already, that is refused. */
    public static <T> T ofKey(Supplier<T> write, Supplier<? extends RuntimeException> refusal) {
        return of(DUPLICATE, write, refusal);
    }

    /** Does it; when it names a row that is not there, that is refused. */
    public static <T> T ofReference(Supplier<T> write, Supplier<? extends RuntimeException> refusal) {
        return of(UNKNOWN, write, refusal);
    }

    private static <T> T of(int code, Supplier<T> write, Supplier<? extends RuntimeException> refusal) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            throw code(e) == code ? refusal.get() : e;
        }
    }

    private static int code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }
}
