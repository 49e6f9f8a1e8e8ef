package org.callwright.core.jdbc;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.callwright.core.change.Atomically;

/**
 * Transactions of the calling thread. Work is READ COMMITTED: MariaDB then locks the rows that are named and no gaps between
 * them, so that work on different rows does not meet. Readings are REPEATABLE READ.
 */
@Singleton
final class JdbcAtomically implements Atomically {
    private final TransactionOperations<Connection> transactions;

    JdbcAtomically(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Work within work is a part of it: what it refuses undoes the whole only if the whole does not take it. */
    @Override
    public <T> T run(Supplier<T> work) {
        if (underWay()) {
            return work.get();
        }
        return Repeated.whileGivingWay(() -> once(work));
    }

    @Override
    public <T> T once(Supplier<T> work) {
        return underWay() ? work.get() : transactions.execute(definition(false), status -> work.get());
    }

    @Override
    public <T> T read(Supplier<T> reading) {
        return underWay() ? reading.get() : transactions.execute(definition(true), status -> reading.get());
    }

    private boolean underWay() {
        return transactions.findTransactionStatus().isPresent();
    }

    private static TransactionDefinition definition(boolean reading) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(reading);
        definition.setIsolationLevel(reading ? Isolation.REPEATABLE_READ : Isolation.READ_COMMITTED);
        return definition;
    }
}
