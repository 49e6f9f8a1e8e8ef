package org.callwright.core.customer;

import java.util.List;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of customers: what a page reads. */
class CustomerListCostTest {

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
    }

    @Test
    void a_page_of_customers_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO customer (number, name, numberless_name, member, tier, verification_status, created_at)"
                + " SELECT CONCAT('C-', seq), CONCAT('n', seq), CONCAT('n', seq), IF(seq % 10 = 3, CONCAT('M', seq), NULL), CONCAT('t', seq % 10),"
                + " IF(seq % 10 = 3, 'VERIFIED', 'PENDING'), seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE customer");
        CustomerFiles customers = db.bean(CustomerFiles.class);

        for (CustomerFilter filter : List.of(
                CustomerFilter.ALL,
                new CustomerFilter(null, null, null, "t3", null, null, null, null),
                new CustomerFilter(null, null, null, null, Verification.VERIFIED, null, null, null))) {
            // A look into four tables for each that is shown: a file has what was merged, numbers and identities.
            cost.assertPagesAreCheap(filter, page -> customers.list(filter, page), 7);
        }
        for (String sort : List.of("created", "name", "-name", "memberId", "-memberId")) {
            cost.assertPagesAreCheap(sort, ListCost.sorted(sort, page -> customers.list(CustomerFilter.ALL, page)), 7);
        }
        CustomerFilter named = new CustomerFilter("n3", null, null, null, null, null, null, null);
        CustomerFilter numberless = new CustomerFilter("n3", null, null, null, null, null, null, null, true);
        for (CustomerFilter filter : List.of(named, numberless)) {
            cost.assertPagesAreCheap(filter, ListCost.sorted("name", page -> customers.list(filter, page)), 7);
        }
    }
}
