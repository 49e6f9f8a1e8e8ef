package org.callwright.core.customer.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.privacy.SealedRows;
import org.jspecify.annotations.Nullable;

/**
 * Customers' identity numbers for the rotation; it also makes those findable that were stored before numbers were, or when other
 * spellings were taken for the same number.
 */
@Singleton
class ResealedIdNumbers implements SealedRows {
    private static final String RESEAL =
            "UPDATE customer SET id_number_sealed = ?, id_number_index = ? WHERE id = ? AND id_number_sealed = ?";

    private final CustomerTable customers;
    private final SealedNumbers numbers;
    private final Bulk bulk;

    ResealedIdNumbers(CustomerTable customers, SealedNumbers numbers, Bulk bulk) {
        this.customers = customers;
        this.numbers = numbers;
        this.bulk = bulk;
    }

    @Override
    public String what() {
        return "identity numbers of customers";
    }

    @Override
    public long count() {
        return customers.count();
    }

    @Override
    @Transactional
    public Batch reseal(@Nullable String after, int most) {
        List<CustomerTable.Row> rows = customers.withIdNumber(after == null ? 0 : Long.parseLong(after), most);
        List<List<@Nullable Object>> changes =
                rows.stream().filter(row -> !done(row)).map(this::anew).toList();
        bulk.updateEach(RESEAL, changes);
        String end = rows.size() < most ? null : String.valueOf(rows.getLast().id());
        return new Batch(rows.size(), changes.size(), end);
    }

    private boolean done(CustomerTable.Row row) {
        return numbers.current(String.valueOf(row.idNumberSealed()))
                && Objects.equals(row.idNumberIndex(), numbers.idNumberIndex(numbers.idNumber(row)));
    }

    private List<@Nullable Object> anew(CustomerTable.Row row) {
        String clear = numbers.idNumber(row);
        return Bulk.row(numbers.idNumber(clear), numbers.idNumberIndex(clear), row.id(), row.idNumberSealed());
    }
}
