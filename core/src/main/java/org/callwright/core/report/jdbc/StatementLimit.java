package org.callwright.core.report.jdbc;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.callwright.core.report.ReportTooLong;
import org.jspecify.annotations.Nullable;

/**
 * Has the database itself break off a report's statement that runs for too long, whoever still waits for it: MariaDB's {@code
 * max_statement_time}, for as long as the report has the connection.
 */
@Singleton
class StatementLimit {
    /** ER_STATEMENT_TIMEOUT. */
    private static final int BROKEN_OFF = 1969;

    private final JdbcOperations jdbc;
    private final Duration most;

    StatementLimit(JdbcOperations jdbc, @Value("${callwright.reports.longest-statement:15s}") Duration most) {
        if (most.isNegative() || most.isZero()) {
            throw new IllegalArgumentException("callwright.reports.longest-statement is more than nothing");
        }
        this.jdbc = jdbc;
        this.most = most;
    }

    /** @throws ReportTooLong when a statement of the work was broken off */
    @Transactional(readOnly = true)
    <R> R keeping(Supplier<R> work) {
        set(most.toMillis() / 1000.0 + "");
        R result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            RuntimeException told = isBrokenOff(e) ? new ReportTooLong(most) : e;
            try {
                set("DEFAULT");
            } catch (RuntimeException lost) {
                told.addSuppressed(lost);
            }
            throw told;
        }
        set("DEFAULT");
        return result;
    }

    private void set(String seconds) {
        jdbc.prepareStatement("SET SESSION max_statement_time = " + seconds, statement -> {
            statement.execute();
            return 0;
        });
    }

    private static boolean isBrokenOff(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == BROKEN_OFF) {
                return true;
            }
        }
        return false;
    }
}
