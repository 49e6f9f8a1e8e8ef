package org.callwright.core.customer.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/** Customers for the one who is going to change them: locked until the transaction is over. */
@Singleton
final class CustomerLocks {
    private final CustomerTable customers;

    CustomerLocks(CustomerTable customers) {
        this.customers = customers;
    }

    /** @throws Outdated when it is of another version by now */
    CustomerTable.Row survivor(long id, long version) {
        CustomerTable.Row row = survivor(id);
        if (row.version() != version) {
            throw new Outdated("customer", String.valueOf(id));
        }
        return row;
    }

    /** @throws Refused when there is none, or it is part of another's file */
    CustomerTable.Row survivor(long id) {
        return surviving(rows(List.of(id)).get(id));
    }

    /** By id, those that there are. */
    Map<Long, CustomerTable.Row> rows(Collection<Long> ids) {
        return customers.lock(ids).stream().collect(Collectors.toMap(CustomerTable.Row::id, Function.identity()));
    }

    static CustomerTable.Row surviving(CustomerTable.@Nullable Row row) {
        if (row == null || row.deletedAt() != null) {
            throw Refused.state("id", "There is no such customer.");
        }
        if (row.survivorId() != null) {
            throw Refused.state("id", "The customer has been merged into " + row.survivorId() + ".");
        }
        return row;
    }
}
