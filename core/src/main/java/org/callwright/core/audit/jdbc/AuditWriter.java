package org.callwright.core.audit.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.audit.AuditChain;
import org.callwright.core.audit.AuditEntry;

/** Gives an entry its place behind the last one. To be called in a transaction, at its end. */
@Singleton
final class AuditWriter {
    private final AuditEntryTable entries;
    private final AuditHeadTable head;

    AuditWriter(AuditEntryTable entries, AuditHeadTable head) {
        this.entries = entries;
        this.head = head;
    }

    /** An entry that has no place yet. */
    static AuditEntry unplaced(
            Instant at, String account, String action, String subject, String subjectId, Map<String, String> details) {
        return new AuditEntry(0, at, account, action, subject, subjectId, new TreeMap<>(details), "");
    }

    void append(AuditEntry entry) {
        head.lock(AuditChain.BEGINNING);
        AuditHeadTable.Row last = head.last().orElseThrow();
        AuditEntry placed = at(last.seq() + 1, entry, "");
        AuditEntry linked = at(placed.seq(), entry, AuditChain.hash(last.hash(), placed));
        entries.insertAll(List.of(AuditEntryTable.Row.of(linked)));
        head.update(new AuditHeadTable.Row(AuditHeadTable.ONLY, linked.seq(), linked.hash()));
    }

    private static AuditEntry at(long seq, AuditEntry entry, String hash) {
        return new AuditEntry(
                seq,
                entry.at(),
                entry.account(),
                entry.action(),
                entry.subject(),
                entry.subjectId(),
                entry.details(),
                hash);
    }
}
