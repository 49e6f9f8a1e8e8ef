package org.callwright.core.ticket.jdbc.search;

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
public class PeopleTable {
    private static final String SURVIVORS = "(SELECT COALESCE(survivor_id, id) FROM customer WHERE %s)";
    private static final String ALL_OF_THEM =
            "SELECT id FROM customer WHERE id IN %1$s UNION SELECT id FROM customer WHERE survivor_id IN %1$s";

    private final JdbcOperations jdbc;

    PeopleTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    // Those of the name come first: the optimizer would rather go through all customers and ask of each into whom it
    // was merged.
    private static final String NAMED = "SELECT id FROM customer WHERE %1$s LIKE ? UNION SELECT m.id FROM customer n"
            + " STRAIGHT_JOIN customer m ON m.survivor_id = n.id WHERE n.%1$s LIKE ?";

    /**
     * @param phoneIndex the blind index of the number that is wanted
     * @param named whether there are few of that name, so that they can be told
     */
    @Transactional(readOnly = true)
    People of(TicketFilter filter, @Nullable String phoneIndex, boolean named) {
        return new People(
                filter.customer() == null ? null : withMerged(filter.customer()),
                all("member = ?", filter.member()),
                all("id IN (SELECT customer_id FROM customer_phone WHERE phone_index = ?)", phoneIndex),
                named ? ids(NAMED.formatted(FilterSql.nameColumn(filter)), FilterSql.beginning(filter.name())) : null);
    }

    /** A customer and all that were merged with him; himself alone when there is no such customer. */
    @Transactional(readOnly = true)
    public List<Long> withMerged(long customer) {
        List<Long> merged = all("id = ?", customer);
        return merged == null || merged.isEmpty() ? List.of(customer) : merged;
    }

    private @Nullable List<Long> all(String those, @Nullable Object value) {
        return ids(ALL_OF_THEM.formatted(SURVIVORS.formatted(those)), value);
    }

    /** Told rather than left to a subquery, which would be asked anew for each ticket. */
    private @Nullable List<Long> ids(String text, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return jdbc.prepareStatement(text, statement -> {
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
