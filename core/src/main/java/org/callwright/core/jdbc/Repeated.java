package org.callwright.core.jdbc;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whole transactions that are done again when the database had one give way to others: nothing of it was done. A lock that was
 * waited for in vain (1205) is none of these: who asked has waited for most of a minute already.
 */
public final class Repeated {
    /** ER_CHECKREAD: somebody has changed a row since it was read; MariaDB tells so where it isolates snapshots. */
    private static final int READ_TOO_EARLY = 1020;

    private static final int ATTEMPTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

    private Repeated() {}

    /** @param transaction has no effect but on the record, and begins anew each time */
    public static <T> T whileGivingWay(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !gaveWay(e)) {
                    throw e;
                }
                LOG.debug("work gave way to other work and is done again", e);
            }
        }
    }

    /** SQL:2023 class 40: the transaction was rolled back so that another one could go on. */
    private static boolean gaveWay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return sql.getErrorCode() == READ_TOO_EARLY || (state != null && state.startsWith("40"));
            }
        }
        return false;
    }
}
