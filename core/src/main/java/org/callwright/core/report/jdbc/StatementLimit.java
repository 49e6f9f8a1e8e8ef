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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the database itself break off a report's statement that runs for too long, whoever still waits for it: MariaDB's {@code
 * max_statement_time}, for as long as the report has the connection.
 */
@Singleton
class StatementLimit {
    /** ER_STATEMENT_TIMEOUT. */
    private static final int BROKEN_OFF = 1969;

    private static final Logger LOG = LoggerFactory.getLogger(StatementLimit.class);

    private final JdbcOperations jdbc;
    private final Duration most;

    StatementLimit(JdbcOperations jdbc, @Value("${callwright.reports.longest-statement:15s}") Duration most) {
        if (most.toMillis() < 1) {
            throw new IllegalArgumentException("callwright.reports.longest-statement is 1 ms or more");
        }
        this.jdbc = jdbc;
        this.most = most;
    }

    /** @throws ReportTooLong when a statement of the work was broken off */
    @Transactional(readOnly = true)
    <R> R keeping(Supplier<R> work) {
        boolean well = false;
        try {
            set(most.toMillis() / 1000.0 + "");
            R result = work.get();
            well = true;
            return result;
        } catch (RuntimeException e) {
            throw isBrokenOff(e) ? new ReportTooLong(most) : e;
        } finally {
            reset(well);
        }
    }

    /** What the work failed with is told, whatever becomes of the connection. */
    private void reset(boolean well) {
        try {
            set("DEFAULT");
        } catch (RuntimeException lost) {
            if (well) {
                throw lost;
            }
            LOG.atDebug().setCause(lost).log("the connection of a report that failed is lost");
        }
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
