package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of work orders: what a page reads. */
class WorkOrderListCostTest {
    /** A ticket is found in an index, kept, read from there, its row looked up, and put in order. */
    private static final int TICKET_READS = 6;

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
    void a_page_of_work_orders_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO customer (id, number, name, created_at) VALUES (3, 'C-3', '李娜', 1)");
        // A customer has some tickets, a store has every tenth.
        db.run(
                "INSERT INTO ticket (id, number, number_key, channel, session_id, state, customer_id, store_id, opened_at)"
                        + " SELECT seq, CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('SV', LPAD(seq, 5, '0')), 'PHONE', seq, 'OPEN',"
                        + " IF(seq % 50 = 3, 3, NULL), CONCAT('s', seq % 10), seq FROM seq_1_to_5000");
        db.run("INSERT INTO work_order (id, number, number_key, ticket, type, state, subject, description, priority,"
                + " assignee, team_id, department_id, store_id, created_by, created_at, changed_at, due_at)"
                + " SELECT seq, CONCAT('WO-', LPAD(seq, 5, '0')), CONCAT('WO', LPAD(seq, 5, '0')),"
                + " CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('t', seq % 10), IF(seq % 10 = 3, 'ON_HOLD', 'NEW'),"
                + " 'kettle', '', IF(seq % 10 = 3, 1, 3), CONCAT('a', seq % 10), CONCAT('t', seq % 10),"
                + " CONCAT('d', seq % 10), CONCAT('s', seq % 10), CONCAT('a', seq % 10), seq, seq, seq"
                + " FROM seq_1_to_5000");
        db.run("INSERT INTO work_order_term (term, made, work_order)"
                + " SELECT 'kettle', seq, CONCAT('WO-', LPAD(seq, 5, '0')) FROM seq_1_to_5000");
        db.run("INSERT INTO work_order_term (term, made, work_order)"
                + " SELECT 'seal', seq, CONCAT('WO-', LPAD(seq, 5, '0')) FROM seq_1_to_5000 WHERE seq % 10 = 3");
        db.run("ANALYZE TABLE ticket, work_order, work_order_term");
        WorkOrders orders = db.bean(WorkOrders.class);
        WorkOrderReach everything = new WorkOrderReach(Scope.ALL, Actor.SYSTEM);

        for (WorkOrderFilter filter : List.of(
                WorkOrderFilter.ALL,
                Wanted.by("from", EARLY).and("to", LATE).filter(),
                Wanted.by("state", WorkOrderState.ON_HOLD).filter(),
                Wanted.by("type", "t3").filter(),
                Wanted.by("store", "s3").filter(),
                Wanted.by("priority", 1).filter(),
                Wanted.by("assignee", "a3").and("to", LATE).filter(),
                Wanted.by("team", "t3").filter(),
                Wanted.by("department", "d3").filter(),
                Wanted.by("store", "s3")
                        .and("priority", 1)
                        .and("department", "d3")
                        .filter())) {
            cost.assertPagesAreCheap(filter, page -> orders.list(everything, filter, page), TICKET_READS);
        }
        // A customer's hundred are all read, and put in order.
        WorkOrderFilter ofCustomer = Wanted.by("customer", 3L).filter();
        cost.assertPagesAreCheap(
                ofCustomer, page -> orders.list(everything, ofCustomer, page), TICKET_READS * 100 / ListCost.LIMIT);
        // Of each word some are counted, of the sparsest up to very many.
        for (WorkOrderFilter filter : List.of(
                Wanted.by("text", "Seal").filter(),
                Wanted.by("text", "kettle seal").filter(),
                Wanted.by("text", "kettle seal").and("store", "s3").filter())) {
            cost.assertPagesAreCheap(
                    filter, page -> orders.list(everything, filter, page), 2 * (501 + 501 + 501) / ListCost.LIMIT + 8);
        }
    }

    /** Whatever ends so: one is found without looking through the others. */
    @Test
    void a_work_order_is_found_by_the_end_of_a_number_reading_hardly_more_than_itself() {
        db.run("INSERT INTO ticket (id, number, number_key, channel, session_id, state, opened_at)"
                + " SELECT seq, CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('SV', LPAD(seq, 5, '0')), 'PHONE', seq, 'OPEN',"
                + " seq FROM seq_1_to_5000");
        db.run("INSERT INTO work_order (number, number_key, ticket, type, state, subject, description, priority,"
                + " created_by, created_at, changed_at) SELECT CONCAT('WO-', LPAD(seq, 5, '0')),"
                + " CONCAT('WO', LPAD(seq, 5, '0')), CONCAT('SV-', LPAD(seq, 5, '0')), 't', 'NEW', 'x', '', 3, 'a', seq, seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket, work_order");
        WorkOrders orders = db.bean(WorkOrders.class);
        WorkOrderReach everything = new WorkOrderReach(Scope.ALL, Actor.SYSTEM);

        for (WorkOrderFilter filter : List.of(
                Wanted.by("number", "02-342").filter(),
                Wanted.by("ticket", "sv 02342").filter())) {
            long read = cost.leastOf(
                    "Handler_read%",
                    () -> assertThat(orders.list(everything, filter, PageRequest.first(ListCost.LIMIT))
                                    .items())
                            .as(filter.toString())
                            .hasSize(1));
            assertThat(read).as(filter.toString()).isLessThan(30);
        }
    }
}
