package org.callwright.core.workorder.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.ticket.NumberKey;
import org.callwright.core.ticket.jdbc.search.OrderSpellings;
import org.callwright.core.ticket.jdbc.search.PeopleTable;
import org.callwright.core.workorder.WorkOrderFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the work orders, as sets of conditions of which one is enough: where one can be found in several ways,
 * each is a set of its own, with an index of its own. Blocks.
 */
@Singleton
class WantedWorkOrders {
    /** Of so many tickets at most the numbers may end as somebody says. */
    private static final int MOST_TICKETS = 1_000;

    /** Those whose numbers end so, and those that go on in them, directly or by others. */
    private static final String TICKETS = """
            WITH RECURSIVE family AS (
                SELECT number FROM (SELECT number FROM ticket WHERE number_tail LIKE ? LIMIT %1$d) AS said
                UNION
                SELECT t.number
                FROM family STRAIGHT_JOIN ticket t FORCE INDEX (by_merger) ON t.merged_into = family.number)
            SELECT number FROM family LIMIT %1$d""".formatted(MOST_TICKETS + 1);

    private static final String OF_CUSTOMER = "ticket IN (SELECT number FROM ticket WHERE customer_id = ?)";
    private static final String OF_PRODUCT = "number IN (SELECT work_order FROM work_order_term WHERE term = ?)";
    private static final List<String> LINKED_TO = List.of(
            "id IN (SELECT work_order_id FROM work_order_link WHERE order_no = ?)",
            "id IN (SELECT work_order_id FROM work_order_link WHERE sub_order = ?)");

    private final JdbcOperations jdbc;
    private final PeopleTable people;
    private final OrderSpellings spellings;

    WantedWorkOrders(JdbcOperations jdbc, PeopleTable people, OrderSpellings spellings) {
        this.spellings = spellings;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @param sku what it is to be about, if that is not looked for otherwise */
    List<Sql> ways(WorkOrderFilter filter, @Nullable String sku) {
        List<String> tickets = filter.ticket() == null ? null : ticketsEnding(filter.ticket());
        List<Sql> ways = new ArrayList<>();
        for (Sql byCustomer : byCustomer(filter.customer())) {
            for (Sql byOrder : byOrder(filter.order())) {
                ways.add(common(filter, sku)
                        .in("ticket", tickets)
                        .and(byCustomer)
                        .and(byOrder));
            }
        }
        return ways;
    }

    private List<Sql> byCustomer(@Nullable Long customer) {
        return customer == null
                ? List.of(new Sql())
                : people.withMerged(customer).stream()
                        .map(one -> new Sql().and(OF_CUSTOMER, one))
                        .toList();
    }

    private List<Sql> byOrder(@Nullable String order) {
        return order == null
                ? List.of(new Sql())
                : spellings.of(order).stream()
                        .flatMap(spelling -> LINKED_TO.stream().map(way -> new Sql().and(way, spelling)))
                        .toList();
    }

    private static Sql common(WorkOrderFilter filter, @Nullable String sku) {
        return new Sql()
                .and("created_at >= ?", millis(filter.from()))
                .and("created_at < ?", millis(filter.to()))
                .and("state = ?", filter.state() == null ? null : filter.state().name())
                .and("type = ?", filter.type())
                .and("number_tail LIKE ?", filter.number() == null ? null : NumberKey.tail("number", filter.number()))
                .and("store_id = ?", filter.store())
                .and("assignee = ?", filter.assignee())
                .and("team_id = ?", filter.team())
                .and("department_id = ?", filter.department())
                .and("priority = ?", filter.priority())
                .and(OF_PRODUCT, sku == null ? null : WorkOrderTerms.ofProduct(sku))
                .and("due_at < ?", millis(filter.dueBefore()));
    }

    /** Told rather than left to a subquery: how many tickets are meant decides which index is read. */
    private List<String> ticketsEnding(String spelling) {
        String tail = NumberKey.tail("ticket", spelling);
        List<String> numbers = jdbc.prepareStatement(TICKETS, statement -> {
            statement.setString(1, tail);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
        if (numbers.size() > MOST_TICKETS) {
            throw Refused.value("ticket", "more than " + MOST_TICKETS + " tickets are meant: say more of the number");
        }
        return numbers;
    }

    static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }
}
