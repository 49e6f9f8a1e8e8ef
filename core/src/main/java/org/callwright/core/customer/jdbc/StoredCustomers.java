package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;

@Singleton
final class StoredCustomers implements Customers {
    private record Phone(long customer, String e164) {}

    private final Database database;

    StoredCustomers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Customer> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Customer> byIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> phones = database
                .query(
                        Sql.of("SELECT customer_id, e164 FROM customer_phone WHERE customer_id IN ")
                                .list(ids)
                                .then(" ORDER BY customer_id, place"),
                        row -> new Phone(row.number("customer_id"), row.text("e164")))
                .stream()
                .collect(Collectors.groupingBy(Phone::customer, Collectors.mapping(Phone::e164, Collectors.toList())));
        Map<Long, Customer> found = database
                .query(
                        Sql.of("SELECT * FROM customer WHERE id IN ").list(ids),
                        row -> new Customer(
                                row.number("id"),
                                row.text("number"),
                                row.text("name"),
                                phones.getOrDefault(row.number("id"), List.of()),
                                row.textOrNull("member"),
                                row.textOrNull("tier"),
                                row.text("note")))
                .stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Customer> byPhone(String e164, int limit) {
        List<Long> ids = database.query(
                Sql.of(
                        "SELECT customer_id FROM customer_phone WHERE e164 = ? ORDER BY place, customer_id LIMIT ?",
                        e164,
                        limit),
                row -> row.number("customer_id"));
        return byIds(ids);
    }

    @Override
    public long save(Customer customer) {
        return database.inTransaction(() -> {
            database.update(Sql.of(
                    "INSERT INTO customer (number, name, member, tier, note) VALUES (?, ?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE version = version + 1, "
                            + Sql.taking("name", "member", "tier", "note"),
                    customer.number(),
                    customer.name(),
                    customer.member(),
                    customer.tier(),
                    customer.note()));
            long id = database.first(
                            Sql.of("SELECT id FROM customer WHERE number = ?", customer.number()),
                            row -> row.number("id"))
                    .orElseThrow();
            List<String> phones = customer.phones();
            database.update(Sql.of("DELETE FROM customer_phone WHERE customer_id = ?", id));
            database.insert(
                    "INSERT INTO customer_phone (customer_id, e164, place) VALUES ",
                    IntStream.range(0, phones.size())
                            .mapToObj(place -> Rows.of(id, phones.get(place), place))
                            .toList(),
                    "");
            return id;
        });
    }
}
