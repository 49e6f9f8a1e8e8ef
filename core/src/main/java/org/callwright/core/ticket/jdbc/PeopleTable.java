package org.callwright.core.ticket.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.ticket.TicketFilter;
import org.jspecify.annotations.Nullable;

/** Finds customers with all that were merged with them. Blocks. */
@Singleton
class PeopleTable {
    private static final String SURVIVORS = "(SELECT COALESCE(survivor_id, id) FROM customer WHERE %s)";
    private static final String ALL_OF_THEM =
            "SELECT id FROM customer WHERE id IN %1$s UNION SELECT id FROM customer WHERE survivor_id IN %1$s";

    private final JdbcOperations jdbc;

    PeopleTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param phoneIndex the blind index of the number that is wanted */
    @Transactional(readOnly = true)
    People of(TicketFilter filter, @Nullable String phoneIndex) {
        Long known = filter.customer();
        List<Long> merged = all("id = ?", known);
        return new People(
                known != null && merged != null && merged.isEmpty() ? List.of(known) : merged,
                all("member = ?", filter.member()),
                all("id IN (SELECT customer_id FROM customer_phone WHERE phone_index = ?)", phoneIndex));
    }

    private @Nullable List<Long> all(String those, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return jdbc.prepareStatement(ALL_OF_THEM.formatted(SURVIVORS.formatted(those)), statement -> {
            statement.setObject(1, value);
            statement.setObject(2, value);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }
}
