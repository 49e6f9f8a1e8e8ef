package org.callwright.core.audit;

import java.util.List;
import org.callwright.core.jdbc.ListCost;
import org.junit.jupiter.api.Test;

class AuditListCostTest extends ListCost {
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
            assertPagesAreCheap(filter, page -> trail.list(filter, page));
        }
    }
}
