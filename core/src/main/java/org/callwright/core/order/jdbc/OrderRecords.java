package org.callwright.core.order.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;

/** What the person ordered. The orders stay, as accounts need them, but not as which member. */
@Singleton
class OrderRecords implements PersonalRecords {
    private final OrderMemberTable table;

    OrderRecords(OrderMemberTable table) {
        this.table = table;
    }

    @Override
    public Set<String> columns() {
        return Set.of("customer_order.member");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        archive.add(
                "orders",
                table.of(person.customers()).stream().map(OrderRecords::shown).toList());
    }

    private static Map<String, Object> shown(OrderMemberTable.Row row) {
        return Map.of(
                "platform", row.platform(),
                "order", row.number(),
                "member", row.member() == null ? "" : row.member(),
                "currency", row.currency(),
                "paid", row.paidAmount(),
                "placed", row.placedAt().toString());
    }

    @Override
    public void forget(Person person) {
        table.eraseMembers(person.customers());
    }
}
