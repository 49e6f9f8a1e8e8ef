package org.callwright.core.audit;

import java.util.Optional;
import org.callwright.core.audit.AuditTrail.Verdict;

/** Goes along the chain, entry by entry in the order of their numbers, and stops at the first that is not right. */
public final class ChainWalk {
    private long seq;
    private String hash = AuditChain.BEGINNING;

    /** Empty as long as everything is right. */
    public Optional<Verdict.Broken> next(AuditEntry entry) {
        if (entry.seq() != seq + 1) {
            return broken(seq + 1, "is missing: " + entry.seq() + " follows on " + seq);
        }
        if (!AuditChain.hash(hash, entry).equals(entry.hash())) {
            return broken(entry.seq(), "is not as it was written, or not where");
        }
        seq = entry.seq();
        hash = entry.hash();
        return Optional.empty();
    }

    /** @param headSeq, headHash what the head says that the last entry is */
    public Verdict end(long headSeq, String headHash) {
        if (headSeq > seq) {
            return new Verdict.Broken(seq + 1, "is missing: there were " + headSeq);
        }
        if (headSeq < seq || !headHash.equals(hash)) {
            return new Verdict.Broken(seq, "is not the one that the chain's head names as the last");
        }
        return new Verdict.Whole(seq, hash);
    }

    /** The number of the entry that was looked at last. */
    public long seq() {
        return seq;
    }

    private static Optional<Verdict.Broken> broken(long seq, String reason) {
        return Optional.of(new Verdict.Broken(seq, reason));
    }
}
