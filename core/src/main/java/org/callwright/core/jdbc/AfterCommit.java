package org.callwright.core.jdbc;

import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Does something once the transaction that is under way has been committed, and nothing when it is rolled back. */
@Singleton
public final class AfterCommit {
    private final SynchronousTransactionManager<Connection> transactions;

    AfterCommit(SynchronousTransactionManager<Connection> transactions) {
        this.transactions = transactions;
    }

    /** @param what must not block, nor use the database */
    public void run(Runnable what) {
        transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("no transaction is under way"))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        what.run();
                    }
                });
    }
}
