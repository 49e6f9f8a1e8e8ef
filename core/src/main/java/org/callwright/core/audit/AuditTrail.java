package org.callwright.core.audit;

import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The entries as stored. Blocks; fails with a runtime exception while the database is away. */
public interface AuditTrail {
    /** Newest first. */
    Page<AuditEntry> list(AuditFilter filter, PageRequest page);

    Optional<AuditEntry> bySeq(long seq);

    /** Goes through the whole chain, from the first entry; takes a few seconds a million. */
    Verdict verify();

    /** What the chain says of itself. */
    sealed interface Verdict {
        /**
         * Every entry is where and as it was written.
         *
         * @param entries how many there are
         * @param head the last one's hash: noted elsewhere, it shows later that none was cut off the end since
         */
        record Whole(long entries, String head) implements Verdict {}

        /**
         * @param seq the first entry that is not as it was written, or that is missing
         * @param reason for people
         */
        record Broken(long seq, String reason) implements Verdict {}
    }
}
