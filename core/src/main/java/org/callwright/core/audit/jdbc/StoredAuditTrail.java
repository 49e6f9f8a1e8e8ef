package org.callwright.core.audit.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.callwright.core.audit.AuditEntry;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.audit.ChainWalk;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.jdbc.Ordering;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

@Singleton
class StoredAuditTrail implements AuditTrail {
    private static final int AT_A_TIME = 1_000;
    private static final Ordering<AuditEntryTable.Row> ORDERING = Ordering.<AuditEntryTable.Row>byNumber(
                    new Sorting("at", true), "seq", AuditEntryTable.Row::seq)
            .number("seq", "seq", AuditEntryTable.Row::seq)
            .time("at", "at", AuditEntryTable.Row::at);

    private final AuditEntryTable entries;
    private final AuditHeadTable head;

    StoredAuditTrail(AuditEntryTable entries, AuditHeadTable head) {
        this.entries = entries;
        this.head = head;
    }

    @Override
    public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
        if (!IdText.possible(filter.account(), filter.action(), filter.subject())) {
            return Page.empty();
        }
        return new Conditions<AuditEntryTable.Row>()
                .from("at", filter.from())
                .before("at", filter.to())
                .equal("account", filter.account())
                .equal("action", filter.action())
                .equal("subject", filter.subject())
                .equal("subjectId", filter.subjectId())
                .ordered(entries, page, ORDERING)
                .map(AuditEntryTable.Row::entry);
    }

    @Override
    public Optional<AuditEntry> bySeq(long seq) {
        return entries.findById(seq).map(AuditEntryTable.Row::entry);
    }

    /** Of one moment: what is added meanwhile is not looked at. */
    @Override
    @Transactional(readOnly = true)
    public Verdict verify() {
        AuditHeadTable.Row last = head.findById(AuditHeadTable.ONLY).orElse(AuditHeadTable.Row.BEGINNING);
        ChainWalk walk = new ChainWalk();
        long looked = Long.MIN_VALUE;
        while (true) {
            List<AuditEntryTable.Row> some = entries.following(looked, AT_A_TIME);
            if (some.isEmpty()) {
                return walk.end(last.seq(), last.hash());
            }
            for (AuditEntryTable.Row row : some) {
                Optional<Verdict.Broken> broken = walk.next(row.entry());
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
            looked = some.getLast().seq();
        }
    }
}
