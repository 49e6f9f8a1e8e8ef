package org.callwright.core.ticket.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.ticket.TicketFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the tickets, as sets of conditions of which one is enough. Where a ticket can be found in several
 * ways, each is a set of its own, with an index of its own: put together by OR, none would serve.
 */
final class FilterSql {
    private FilterSql() {}

    private static final List<String> OF_PHONE = List.of(
            "customer_id IN (SELECT customer_id FROM customer_phone WHERE phone_index = ?)",
            "number IN (SELECT ticket FROM call_record WHERE caller_index = ?)");
    private static final List<String> OF_ORDER = List.of(
            "origin_order = ?",
            "id IN (SELECT ticket_id FROM ticket_order_link WHERE order_no = ?)",
            "id IN (SELECT ticket_id FROM ticket_order_link WHERE sub_order = ?)");

    /** @param phoneIndex the blind index of the number that is wanted */
    static List<Sql> branches(TicketFilter filter, @Nullable String phoneIndex) {
        List<Sql> branches = new ArrayList<>();
        for (Sql byPhone : ways(OF_PHONE, phoneIndex)) {
            for (Sql byOrder : ways(OF_ORDER, filter.order())) {
                branches.add(of(filter).and(byPhone).and(byOrder));
            }
        }
        return branches;
    }

    /** Whether what is wanted is about one customer, order, product or number, so that there are few such tickets. */
    static boolean few(TicketFilter filter) {
        return Stream.of(
                        filter.customer(),
                        filter.number(),
                        filter.phone(),
                        filter.member(),
                        filter.name(),
                        filter.order(),
                        filter.sku())
                .anyMatch(Objects::nonNull);
    }

    private static List<Sql> ways(List<String> ways, @Nullable String value) {
        return value == null
                ? List.of(new Sql())
                : ways.stream().map(way -> new Sql().and(way, value)).toList();
    }

    private static Sql of(TicketFilter filter) {
        return new Sql()
                .and("opened_at >= ?", millis(filter.from()))
                .and("opened_at < ?", millis(filter.to()))
                .and("state = ?", name(filter.state()))
                .and("channel = ?", name(filter.channel()))
                .and("queue_id = ?", text(filter.queue()))
                .and("agent_id = ?", text(filter.agent()))
                .and("customer_id = ?", filter.customer())
                .and("assignee = ?", filter.assignee())
                .and("team_id = ?", filter.team())
                .and("department_id = ?", filter.department())
                .and("store_id = ?", filter.store())
                .and("category_id = ?", filter.category())
                .and("priority = ?", filter.priority())
                .and("number_tail LIKE ?", tail(filter.number()))
                .and("customer_id IN (SELECT id FROM customer WHERE member = ?)", filter.member())
                .and("customer_id IN (SELECT id FROM customer WHERE name LIKE ?)", beginning(filter.name()))
                .and("id IN (SELECT ticket_id FROM ticket_product_link WHERE sku = ?)", filter.sku())
                .and("due_at < ?", millis(filter.dueBefore()));
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String beginning(@Nullable String name) {
        return name == null ? null : name.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** The key has letters and digits only, so nothing in it is a wildcard. */
    private static @Nullable String tail(@Nullable String number) {
        if (number == null) {
            return null;
        }
        String key = NumberKey.of(number);
        if (key.length() < TicketFilter.SHORTEST_NUMBER || key.length() > 40) {
            throw Refused.value(
                    "number", "at least " + TicketFilter.SHORTEST_NUMBER + " letters and digits of a number's end");
        }
        return new StringBuilder(key).reverse() + "%";
    }
}
