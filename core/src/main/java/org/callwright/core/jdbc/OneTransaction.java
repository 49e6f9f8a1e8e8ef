package org.callwright.core.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.callwright.core.change.AllOrNothing;

@Singleton
final class OneTransaction implements AllOrNothing {
    private final TransactionOperations<Connection> transactions;

    OneTransaction(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return transactions.executeWrite(status -> work.get());
    }
}
