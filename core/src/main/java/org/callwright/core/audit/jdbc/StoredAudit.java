package org.callwright.core.audit.jdbc;

import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.Audit;
import org.callwright.core.audit.AuditEntry;

/**
 * Adds entries when the transaction is about to be committed, not when they are told of: the chain's head, which all
 * transactions contend for, is locked last and for a moment only, so it cannot take part in a deadlock.
 */
@Singleton
class StoredAudit implements Audit {
    private final SynchronousTransactionManager<Connection> transactions;
    private final AuditWriter writer;
    private final Clock clock;

    StoredAudit(SynchronousTransactionManager<Connection> transactions, AuditWriter writer, Clock clock) {
        this.transactions = transactions;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Actor who, String action, String subject, String subjectId, Map<String, String> details) {
        AuditEntry entry = AuditWriter.unplaced(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), who.account(), action, subject, subjectId, details);
        TransactionStatus<?> transaction = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("an entry is added in a transaction"));
        transaction.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                writer.append(entry);
            }
        });
    }
}
