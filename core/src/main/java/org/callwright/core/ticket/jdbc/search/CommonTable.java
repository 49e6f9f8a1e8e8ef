package org.callwright.core.ticket.jdbc.search;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import org.callwright.core.ticket.TicketFilter;
import org.jspecify.annotations.Nullable;

/** Counts in an index whether something is common, and no further than that: the optimizer's own estimate is far off. Blocks. */
@Singleton
class CommonTable {
    /** Each has some tickets, which all have to be put in order. */
    private static final int CUSTOMERS = 200;

    private static final int TICKETS = 2_000;

    private final JdbcOperations jdbc;

    CommonTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Common of(TicketFilter filter) {
        return new Common(
                isCommon(
                        "customer WHERE " + FilterSql.nameColumn(filter) + " LIKE ?",
                        FilterSql.beginning(filter.name()),
                        CUSTOMERS),
                isCommon("ticket WHERE due_at < ?", FilterSql.millis(filter.dueBefore()), TICKETS));
    }

    private boolean isCommon(String those, @Nullable Object value, int many) {
        return value != null
                && jdbc.prepareStatement("SELECT 1 FROM " + those + " LIMIT 1 OFFSET " + many, statement -> {
                    statement.setObject(1, value);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }
}
