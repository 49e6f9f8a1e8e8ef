package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.callwright.core.customer.Phones;

@Singleton
class StoredPhones implements Phones {
    private final PhoneTable table;
    private final SealedNumbers numbers;

    StoredPhones(PhoneTable table, SealedNumbers numbers) {
        this.table = table;
        this.numbers = numbers;
    }

    @Override
    public Optional<String> byId(long phone) {
        return table.ofSomebody(phone).map(numbers::e164);
    }
}
