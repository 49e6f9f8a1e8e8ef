package org.callwright.core.audit;

import java.time.Instant;
import java.util.List;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail: what a page reads. */
class AuditListCostTest {
    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(4_000);

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
    }

    @Test
    void a_page_of_the_audit_trail_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO audit_entry (seq, at, account, action, subject, subject_id, details, hash)"
                + " SELECT seq, seq, CONCAT('a', seq % 10), CONCAT('role.v', seq % 10), 'role', CONCAT('r', seq % 10),"
                + " '{}', '' FROM seq_1_to_5000");
        db.run("ANALYZE TABLE audit_entry");
        AuditTrail trail = db.bean(AuditTrail.class);

        for (AuditFilter filter : List.of(
                AuditFilter.ALL,
                new AuditFilter(EARLY, LATE, null, null, null, null),
                new AuditFilter(null, LATE, "a3", null, null, null),
                new AuditFilter(EARLY, null, null, "role.v3", null, null),
                new AuditFilter(null, null, null, null, "role", "r3"))) {
            cost.assertPagesAreCheap(filter, page -> trail.list(filter, page));
        }
    }
}
