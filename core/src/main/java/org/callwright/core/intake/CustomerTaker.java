package org.callwright.core.intake;

import java.util.List;
import java.util.Set;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.Customers;
import org.callwright.core.customer.Verification;
import org.callwright.core.order.OrderFeatures;

final class CustomerTaker implements RowTaker<Customer> {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_MEMBER = 60;
    private static final int LONGEST_TIER = 40;
    private static final int LONGEST_ID_NUMBER = 40;
    private static final int MOST_PHONES = 10;

    private final Customers customers;
    private final CallerIdReader phones;
    private final OrderFeatures features;

    CustomerTaker(Customers customers, CallerIdReader phones, OrderFeatures features) {
        this.features = features;
        this.customers = customers;
        this.phones = phones;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    @Override
    public Set<String> columns() {
        return Columns.of("number", "name", "phones", "member", "tier", "points", "idNumber", "verification", "note");
    }

    @Override
    public Customer read(Row row) {
        for (String column : List.of("member", "tier")) {
            requireSwitchedOn(row, column, features.members());
        }
        requireSwitchedOn(row, "points", features.points());
        List<String> numbers =
                row.list("phones", this::phone).stream().distinct().toList();
        if (numbers.size() > MOST_PHONES) {
            throw row.rejected("phones", "at most " + MOST_PHONES + " numbers");
        }
        return stored(
                row,
                new Customer(
                        0,
                        row.required("number", CustomerTaker::number),
                        row.required("name", text -> within(text, LONGEST_NAME)),
                        numbers,
                        row.optional("member", text -> within(text, LONGEST_MEMBER))
                                .orElse(null),
                        row.optional("tier", text -> within(text, LONGEST_TIER)).orElse(null),
                        row.optional("points", CustomerTaker::points).orElse(null),
                        row.optional("idNumber", text -> within(text, LONGEST_ID_NUMBER))
                                .orElse(null),
                        row.text("verification").isEmpty()
                                ? Verification.UNVERIFIED
                                : row.constant("verification", Verification.class),
                        row.optional("note", text -> within(text, LONGEST_NOTE)).orElse("")));
    }

    private static void requireSwitchedOn(Row row, String column, boolean isThere) {
        if (!isThere && row.text(column).isPresent()) {
            throw row.rejected(column, "is switched off here");
        }
    }

    /** What can be read but has no room is the row's fault as well. */
    private static Customer stored(Row row, Customer customer) {
        return row.make(() -> {
            CustomerFields.of(customer);
            return customer;
        });
    }

    /** The customer number that the business gave. */
    static String number(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException("is 1 to 40 of A-Z, a-z, 0-9, '.', '_' and '-'");
        }
        return text;
    }

    private static long points(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("is a whole number, not below zero");
        }
        return Long.parseLong(text);
    }

    private String phone(String text) {
        return phones.e164(text)
                .orElseThrow(() -> new IllegalArgumentException("is a telephone number, best with its country code"));
    }

    private static String within(String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException("at most " + most + " characters");
        }
        return text;
    }

    @Override
    public Set<?> keys(Customer customer) {
        return Set.of(customer.number());
    }

    @Override
    public void write(Batch<Customer> batch, String account) {
        batch.store(items -> (int) items.stream()
                .filter(customer -> customers.put(customer, features.members(), features.points()))
                .count());
    }
}
