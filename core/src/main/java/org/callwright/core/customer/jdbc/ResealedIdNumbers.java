package org.callwright.core.customer.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.privacy.SealedRows;
import org.jspecify.annotations.Nullable;

/** Customers' identity numbers for the rotation. */
@Singleton
class ResealedIdNumbers implements SealedRows {
    private static final String RESEAL =
            "UPDATE customer SET id_number_sealed = ? WHERE id = ? AND id_number_sealed = ?";

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
        List<List<@Nullable Object>> changes = rows.stream()
                .filter(row -> !numbers.current(String.valueOf(row.idNumberSealed())))
                .map(row -> Bulk.row(numbers.idNumber(numbers.idNumber(row)), row.id(), row.idNumberSealed()))
                .toList();
        bulk.updateEach(RESEAL, changes);
        String end = rows.size() < most ? null : String.valueOf(rows.getLast().id());
        return new Batch(rows.size(), changes.size(), end);
    }
}
