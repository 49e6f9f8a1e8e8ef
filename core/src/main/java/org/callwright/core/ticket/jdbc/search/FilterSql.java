package org.callwright.core.ticket.jdbc.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.ticket.NumberKey;
import org.callwright.core.ticket.TicketFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the tickets, as sets of conditions of which one is enough. Where a ticket can be found in several
 * ways, each is a set of its own, with an index of its own: put together by OR, none would serve.
 */
final class FilterSql {
    private FilterSql() {}

    private static final String CUSTOMER = "customer_id";
    private static final String BY_CALLER = "number IN (SELECT ticket FROM call_record WHERE caller_index = ?)";
    private static final String OF_SKU = "number IN (SELECT ticket FROM ticket_term WHERE term = ?)";
    private static final String DUE = "due_at < ?";

    // So written that no index serves, and a subquery is not turned into a join.
    private static final String LOOKED_UP_NAME =
            "(SELECT c.%1$s LIKE ? OR COALESCE(s.%1$s LIKE ?, FALSE) FROM customer c LEFT JOIN customer s ON s.id = c.survivor_id"
                    + " WHERE c.id = ticket.customer_id)";
    private static final String LOOKED_UP_DUE = "due_at + 0 < ?";

    private static final String CAME_IN_ABOUT = "origin_order = ?";
    private static final List<String> LINKED_TO = List.of(
            "id IN (SELECT ticket_id FROM ticket_order_link WHERE order_no = ?",
            "id IN (SELECT ticket_id FROM ticket_order_link WHERE sub_order = ?");

    /**
     * @param phoneIndex the blind index of the number that is wanted
     * @param orders how the order that is wanted may be written; null: any is
     * @param sku what it is to be about, if that is not looked for otherwise
     */
    static List<Sql> branches(
            TicketFilter filter,
            People people,
            @Nullable String phoneIndex,
            @Nullable List<String> orders,
            @Nullable String sku,
            Common common) {
        List<Sql> branches = new ArrayList<>();
        for (Sql byPhone : byPhone(people.phoneOwners(), phoneIndex)) {
            for (Sql byOrder : byOrder(orders, filter.line())) {
                branches.add(of(filter, common)
                        .in(CUSTOMER, people.known())
                        .in(CUSTOMER, people.members())
                        .in(CUSTOMER, people.named())
                        .and(OF_SKU, sku == null ? null : WantedTerms.ofProduct(sku))
                        .and(byPhone)
                        .and(byOrder));
            }
        }
        return branches;
    }

    private static List<Sql> byPhone(@Nullable List<Long> owners, @Nullable String index) {
        return index == null
                ? List.of(new Sql())
                : List.of(new Sql().in(CUSTOMER, owners), new Sql().and(BY_CALLER, index));
    }

    private static List<Sql> byOrder(@Nullable List<String> orders, @Nullable Integer line) {
        return orders == null
                ? List.of(new Sql())
                : orders.stream().flatMap(order -> byOrder(order, line)).toList();
    }

    private static Stream<Sql> byOrder(String order, @Nullable Integer line) {
        String lines = line == null ? ")" : " AND line = " + line + ")";
        Stream<String> linked = LINKED_TO.stream().map(way -> way + lines);
        return (line == null ? Stream.concat(Stream.of(CAME_IN_ABOUT), linked) : linked)
                .map(way -> new Sql().and(way, order));
    }

    /** Whether what is wanted is about one customer, order or number, so that there are few such tickets. */
    static boolean few(TicketFilter filter) {
        return Stream.of(filter.customer(), filter.number(), filter.phone(), filter.member(), filter.order())
                .anyMatch(Objects::nonNull);
    }

    /** The values that a column has to have, whatever the {@link Place}. */
    static List<Lead.OfColumn> columns(TicketFilter filter) {
        List<Lead.OfColumn> columns = new ArrayList<>();
        BiConsumer<String, @Nullable Object> wanted = (column, value) -> {
            if (value != null) {
                columns.add(new Lead.OfColumn(column, value));
            }
        };
        wanted.accept("state", name(filter.state()));
        wanted.accept("queue_id", text(filter.queue()));
        wanted.accept("agent_id", text(filter.agent()));
        wanted.accept("assignee", filter.assignee());
        wanted.accept("store_id", filter.store());
        wanted.accept("category_id", filter.category());
        wanted.accept("priority", filter.priority());
        return columns;
    }

    private static Sql of(TicketFilter filter, Common common) {
        Sql of = new Sql()
                .and("opened_at >= ?", millis(filter.from()))
                .and("opened_at < ?", millis(filter.to()))
                .and("channel = ?", name(filter.channel()))
                .and("number_tail LIKE ?", filter.number() == null ? null : NumberKey.tail("number", filter.number()))
                .and(LOOKED_UP_NAME.formatted(nameColumn(filter)), common.name() ? beginning(filter.name()) : null)
                .and(common.due() ? LOOKED_UP_DUE : DUE, millis(filter.dueBefore()));
        columns(filter).forEach(column -> of.and(column.column() + " = ?", column.value()));
        return of;
    }

    /** Of customers. */
    static String nameColumn(TicketFilter filter) {
        return filter.numberless() ? "numberless_name" : "name";
    }

    static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    static @Nullable String beginning(@Nullable String name) {
        return name == null ? null : name.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
