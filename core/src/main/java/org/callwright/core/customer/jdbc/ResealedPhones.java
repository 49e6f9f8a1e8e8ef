package org.callwright.core.customer.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.privacy.SealedRows;
import org.jspecify.annotations.Nullable;

/** Customers' telephone numbers for the rotation. */
@Singleton
class ResealedPhones implements SealedRows {
    private static final String RESEAL =
            "UPDATE customer_phone SET phone_sealed = ?, phone_index = ?, last4 = ? WHERE id = ? AND phone_sealed = ?";

    private final PhoneTable phones;
    private final SealedNumbers numbers;
    private final Bulk bulk;

    ResealedPhones(PhoneTable phones, SealedNumbers numbers, Bulk bulk) {
        this.phones = phones;
        this.numbers = numbers;
        this.bulk = bulk;
    }

    @Override
    public String what() {
        return "telephone numbers of customers";
    }

    @Override
    public long count() {
        return phones.count();
    }

    @Override
    @Transactional
    public Batch reseal(@Nullable String after, int most) {
        List<PhoneTable.Row> rows = phones.after(after == null ? 0 : Long.parseLong(after), most);
        List<List<@Nullable Object>> changes = rows.stream()
                .filter(row -> !numbers.current(row.phoneSealed()))
                .map(this::anew)
                .toList();
        bulk.updateEach(RESEAL, changes);
        String end = rows.size() < most ? null : String.valueOf(rows.getLast().id());
        return new Batch(rows.size(), changes.size(), end);
    }

    private List<@Nullable Object> anew(PhoneTable.Row old) {
        PhoneTable.Row row = numbers.phone(old.id(), old.customerId(), numbers.e164(old), old.place());
        return Bulk.row(row.phoneSealed(), row.phoneIndex(), row.last4(), old.id(), old.phoneSealed());
    }
}
