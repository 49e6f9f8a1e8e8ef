package org.callwright.core.jdbc;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.agent.AgentId;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallState;
import org.callwright.core.catalog.Category;
import org.callwright.core.catalog.KeptViews;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerFilter;
import org.callwright.core.customer.Customers;
import org.callwright.core.customer.Verification;
import org.callwright.core.definition.Definitions;
import org.callwright.core.order.Campaigns;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Orders;
import org.callwright.core.order.ShipmentFilter;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Shipments;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.privacy.SealedKind;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.product.CategoryId;
import org.callwright.core.product.ProductFilter;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.queue.QueueId;
import org.callwright.core.report.Period;
import org.callwright.core.returns.ReturnFilter;
import org.callwright.core.returns.ReturnKind;
import org.callwright.core.returns.ReturnState;
import org.callwright.core.returns.Returns;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.AnswerCount;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.staff.Staff;
import org.callwright.core.supplier.Suppliers;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.Tickets;
import org.callwright.core.ticket.WantedTickets;
import org.callwright.core.ticket.jdbc.DueTickets;
import org.callwright.core.webhook.Outbox;
import org.callwright.core.workorder.Wanted;
import org.callwright.core.workorder.WorkOrderFilter;
import org.callwright.core.workorder.WorkOrderReach;
import org.callwright.core.workorder.WorkOrderState;
import org.callwright.core.workorder.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each list has an index for each thing that can be asked for: of 5,000 rows, of which every tenth fits, few are read. */
class ListCostTest {
    private static final int TRIES = 3;
    private static final int LIMIT = 20;
    /** An order is its row, its lines, components and promotions, and its sub-orders, each looked up. */
    private static final int ORDER_ROWS = 12;
    /** A ticket or work order is found in an index, kept, read from there, its row looked up, and put in order. */
    private static final int TICKET_READS = 6;

    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(4_000);
    private static final QueueId QUEUE = new QueueId("q3");
    private static final AgentId AGENT = new AgentId("a3");

    private TestDatabase db;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
    }

    @Test
    void a_page_of_tickets_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, queue_id, agent_id, customer_id,"
                + " opened_at) SELECT CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq,"
                + " IF(seq % 10 = 3, 'RESOLVED', 'OPEN'), CONCAT('q', seq % 10), CONCAT('a', seq % 10), seq % 10, seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket");
        Tickets tickets = db.bean(Tickets.class);

        for (TicketFilter filter : List.of(
                TicketFilter.ALL,
                new TicketFilter(EARLY, LATE, null, null, null, null),
                new TicketFilter(null, null, TicketState.RESOLVED, null, null, null),
                new TicketFilter(null, LATE, null, QUEUE, null, null),
                new TicketFilter(EARLY, null, null, null, AGENT, null),
                new TicketFilter(null, null, null, null, null, 3L))) {
            assertPagesAreCheap(filter, page -> tickets.list(TicketReach.ALL, filter, page), TICKET_READS);
        }
    }

    /** Whether nobody else has them, or half of what a member answered is another team's. */
    @Test
    void a_page_of_what_a_teams_members_answered_reads_hardly_more_than_it_shows() {
        teamless("'PHONE'", "NULL", "NULL");
        TicketReach team = new TicketReach(
                Scope.TEAM,
                new Actor("lead", "Lead", null, Set.of("phones"), null, Grants.NONE),
                Set.of(),
                Set.of(new AgentId("a3"), new AgentId("a4")));
        withPhones(() -> {
            Tickets tickets = db.bean(Tickets.class);
            for (TicketReach reach : List.of(TicketReach.ALL, team)) {
                for (WantedTickets place :
                        List.of(WantedTickets.by("team", "phones"), WantedTickets.by("department", "service"))) {
                    // One index has what the team has, another one what its member answered.
                    TicketFilter filter = place.filter();
                    assertPagesAreCheap(filter, page -> tickets.list(reach, filter, page), TICKET_READS + 3);
                }
            }
        });
    }

    /** What one index has is passed over there: each third of a member's is meant, and no row is read of the others. */
    @Test
    void a_page_of_a_teams_by_channel_by_who_has_them_or_by_when_they_are_due_reads_hardly_more_than_it_shows() {
        teamless(
                "IF(seq % 60 = 3, 'CHAT', 'PHONE')", "IF(seq % 60 = 23, 'lisa', NULL)", "IF(seq % 60 = 43, seq, NULL)");
        withPhones(() -> {
            Tickets tickets = db.bean(Tickets.class);
            for (WantedTickets wanted : List.of(
                    WantedTickets.by("channel", TicketChannel.CHAT),
                    WantedTickets.by("assignee", "lisa"),
                    WantedTickets.by("dueBefore", Instant.ofEpochMilli(5_000)))) {
                TicketFilter filter = wanted.and("team", "phones").filter();
                // Of those that are due it is counted first whether they are many.
                assertPagesAreCheap(filter, page -> tickets.list(TicketReach.ALL, filter, page), TICKET_READS + 10);
            }
            // Which are put in order.
            TicketFilter all = WantedTickets.by("team", "phones").filter();
            assertPagesAreCheap(
                    all,
                    page -> tickets.list(TicketReach.ALL, all, page.sortedBy(new Sorting("due", false))),
                    250 / LIMIT + TICKET_READS + 3);
        });
    }

    /** All that are due are gone through within one index, however many are not, whoever asks and for whatever. */
    @Test
    void a_page_of_tickets_by_when_they_are_due_reads_no_more_than_is_due_and_what_it_shows() {
        int due = 800;
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, agent_id, assignee, team_id,"
                + " department_id, queue_id, category_id, opened_at, due_at) SELECT CONCAT('SV-', LPAD(seq, 5, '0')),"
                + " CONCAT('SV', seq), 'PHONE', seq, 'OPEN', CONCAT('a', seq % 10), CONCAT('lisa', seq % 10),"
                + " CONCAT('t', seq % 10), CONCAT('d', seq % 10), CONCAT('q', seq % 10), CONCAT('c', seq % 2), seq,"
                + " IF(seq > 5000 - " + due + ", 20000 - seq DIV 3, NULL) FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket");
        Tickets tickets = db.bean(Tickets.class);
        Actor lisa = new Actor("lisa3", "Lisa", AGENT, Set.of("t3"), "d3", Grants.NONE);

        for (Scope scope : List.of(Scope.OWN, Scope.TEAM, Scope.DEPARTMENT, Scope.ALL)) {
            TicketReach reach =
                    new TicketReach(scope, lisa, Set.of(QUEUE), scope == Scope.OWN ? Set.of() : Set.of(AGENT));
            for (WantedTickets wanted : List.of(
                    WantedTickets.by("category", "c1"),
                    WantedTickets.by("team", "t3"),
                    WantedTickets.by("agent", AGENT).and("category", "c1"))) {
                assertPagesAreCheap(
                        scope,
                        page -> tickets.list(reach, wanted.filter(), page.sortedBy(new Sorting("due", false))),
                        due / LIMIT + TICKET_READS);
            }
        }
    }

    private void teamless(String channel, String assignee, String due) {
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, agent_id, team_id, department_id,"
                + " opened_at, assignee, due_at) SELECT CONCAT('SV-', seq), CONCAT('SV', seq), " + channel
                + ", seq, 'OPEN',"
                + " CONCAT('a', seq % 10), IF(seq % 20 = 13, 'others', NULL), IF(seq % 20 = 13, 'others', NULL), seq, "
                + assignee + ", " + due + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket");
    }

    private void withPhones(Runnable work) {
        db.run("INSERT INTO agent (id, display_name, phone, enabled) VALUES ('a3', 'A', '1003', TRUE)");
        db.run("INSERT INTO department (id, name) VALUES ('service', 'Service')");
        db.run("INSERT INTO team (id, name) VALUES ('phones', 'Phones')");
        db.bean(Accounts.class)
                .save(new Account("a3", "A", "", Set.of(), Set.of("phones"), "service", true, new AgentId("a3")));
        Staff staff = db.bean(Staff.class);
        staff.refresh();
        try {
            work.run();
        } finally {
            TestDatabase.shared();
            staff.refresh();
        }
    }

    @Test
    void a_batch_of_unresolved_tickets_reads_hardly_more_than_it_has() {
        db.run("INSERT INTO ticket (id, number, number_key, channel, session_id, state, opened_at)"
                + " SELECT seq, CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq, IF(seq % 2 = 0, 'OPEN', 'CLOSED'), seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket");
        DueTickets due = db.bean(DueTickets.class);

        List<Long> batch = due.unresolved(4_000, LIMIT);
        assertThat(batch).hasSize(LIMIT).startsWith(4_002L, 4_004L).isSorted();
        assertThat(leastOf("Handler_read%", () -> due.unresolved(4_000, LIMIT))).isLessThan(2L * LIMIT);
    }

    /** Looking how common the word is, and then the page alone, whatever the word. */
    @Test
    void a_page_of_tickets_found_by_a_frequent_word_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, opened_at)"
                + " SELECT CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('SV', seq), 'PHONE', seq, 'OPEN', seq DIV 3"
                + " FROM seq_1_to_5000");
        db.run("INSERT INTO ticket_term (term, opened, ticket)"
                + " SELECT 'kettle', seq DIV 3, CONCAT('SV-', LPAD(seq, 5, '0')) FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket, ticket_term");
        Tickets tickets = db.bean(Tickets.class);
        // Each of some is read, and read again to be counted.
        long counting = 2 * 501 / LIMIT;

        assertPagesAreCheap(
                "kettle",
                page -> tickets.list(TicketReach.ALL, TicketFilter.byText("Kettle"), page),
                counting + TICKET_READS + 2);
    }

    @Test
    void tickets_that_are_named_are_looked_up_in_one_statement() {
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, opened_at)"
                + " SELECT CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('SV', LPAD(seq, 5, '0')), 'PHONE', seq, 'OPEN', seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket");
        Tickets tickets = db.bean(Tickets.class);
        List<TicketNumber> named = IntStream.rangeClosed(1, LIMIT)
                .mapToObj(one -> new TicketNumber("SV-%05d".formatted(one * 100)))
                .toList();

        assertThat(leastOf(
                        "Com_select", () -> assertThat(tickets.byNumbers(named)).hasSize(LIMIT)))
                .isEqualTo(1);
        assertThat(leastOf(
                        "Handler_read%",
                        () -> assertThat(tickets.byNumbers(named)).hasSize(LIMIT)))
                .isLessThan(3L * LIMIT);
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
            assertPagesAreCheap(filter, page -> orders.list(everything, filter, page), TICKET_READS);
        }
        // A customer's hundred are all read, and put in order.
        WorkOrderFilter ofCustomer = Wanted.by("customer", 3L).filter();
        assertPagesAreCheap(ofCustomer, page -> orders.list(everything, ofCustomer, page), TICKET_READS * 100 / LIMIT);
        // Of each word some are counted, of the sparsest up to very many.
        for (WorkOrderFilter filter : List.of(
                Wanted.by("text", "Seal").filter(),
                Wanted.by("text", "kettle seal").filter(),
                Wanted.by("text", "kettle seal").and("store", "s3").filter())) {
            assertPagesAreCheap(
                    filter, page -> orders.list(everything, filter, page), 2 * (501 + 501 + 501) / LIMIT + 8);
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
            long read = leastOf(
                    "Handler_read%",
                    () -> assertThat(orders.list(everything, filter, PageRequest.first(LIMIT))
                                    .items())
                            .as(filter.toString())
                            .hasSize(1));
            assertThat(read).as(filter.toString()).isLessThan(30);
        }
    }

    @Test
    void a_page_of_calls_reads_hardly_more_than_it_shows() {
        String indexes = IntStream.range(0, 10)
                .mapToObj(i -> TestSealing.SEALING.blindIndex(SealedKind.PHONE, "+86138000000" + i))
                .collect(joining("', '", "'", "'"));
        db.run("INSERT INTO call_record (id, pbx, unique_id, caller_index,"
                + " caller_presentation, dialed, queue_id, ticket, state, step, agent_id, ending, arrived_at,"
                + " last_event_id) SELECT LPAD(seq, 26, '0'), 'pbx1', seq, ELT(seq % 10 + 1, " + indexes + "),"
                + " 'KNOWN', '4000', CONCAT('q', seq % 10), CONCAT('SV-', seq), 'ENDED', 0, CONCAT('a', seq % 10),"
                + " 'AGENT_HUNG_UP', seq, '0-0/0' FROM seq_1_to_5000");
        db.run("ANALYZE TABLE call_record");
        CallHistory calls = db.bean(CallHistory.class);

        for (CallFilter filter : List.of(
                CallFilter.ALL,
                new CallFilter(EARLY, LATE, null, null, null),
                new CallFilter(null, LATE, QUEUE, null, null),
                new CallFilter(EARLY, null, null, AGENT, null),
                new CallFilter(null, null, null, null, "+861380000003"))) {
            assertPagesAreCheap(filter, page -> calls.list(filter, page));
        }
    }

    @Test
    void a_page_of_the_present_calls_reads_hardly_more_than_there_are() {
        db.run(
                "INSERT INTO call_record (id, pbx, unique_id, caller_presentation, dialed, queue_id, present_queue_id, ticket,"
                        + " state, step, arrived_at, last_event_id) SELECT LPAD(seq, 26, '0'), 'pbx1', seq, 'KNOWN', '4000', 'q1',"
                        + " IF(seq % 40 = 0, CONCAT('q', seq DIV 40 % 2 + 1), NULL), CONCAT('SV-', seq), IF(seq % 40 = 0, 'WAITING', 'ENDED'),"
                        + " 0, seq, '0-0/0' FROM seq_1_to_5000");
        db.run("ANALYZE TABLE call_record");
        CallHistory calls = db.bean(CallHistory.class);

        for (CallFilter filter : List.of(
                in(Set.of(CallState.Kind.WAITING), new QueueId("q1")),
                in(Set.of(CallState.Kind.WAITING), null),
                in(Set.of(CallState.Kind.ENDED), null))) {
            assertPagesAreCheap(filter, page -> calls.list(filter, page), 15);
        }
    }

    private static CallFilter in(Set<CallState.Kind> states, @Nullable QueueId queue) {
        return new CallFilter(null, null, queue, null, null, states, Colleagues.EVERYBODY);
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
            assertPagesAreCheap(filter, page -> trail.list(filter, page));
        }
    }

    @Test
    void a_page_of_scores_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO ticket (id, number, number_key, channel, session_id, state, opened_at)"
                + " SELECT seq, CONCAT('SV-', seq), CONCAT('SV', seq), 'PHONE', seq, 'OPEN', seq FROM seq_1_to_5000");
        db.run("INSERT INTO satisfaction_answer (source, told_as, survey, score, ticket_id, agent_id, given_at,"
                + " received_at) SELECT 's', seq, 'CSAT', 5, seq, CONCAT('a', seq % 10), seq, seq FROM seq_1_to_5000");
        db.run(
                "INSERT INTO evaluation (form, form_version, ticket_id, ticket, agent_id, score, reviewer, note, given_at)"
                        + " SELECT 'f', 0, seq, CONCAT('SV-', seq), CONCAT('a', seq % 10), 1, 'r', '', seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE satisfaction_answer, evaluation, ticket");
        AnswerBook answers = db.bean(AnswerBook.class);
        EvaluationBook evaluations = db.bean(EvaluationBook.class);
        Period period = new Period(Instant.EPOCH, LATE);

        for (ScoreChoice choice : List.of(
                new ScoreChoice(period, ScoreKey.NOTHING, Set.of(), Colleagues.EVERYBODY),
                new ScoreChoice(period, ScoreKey.AGENT, Set.of("a3"), Colleagues.EVERYBODY),
                new ScoreChoice(period, ScoreKey.NOTHING, Set.of(), Colleagues.of(Set.of(AGENT))))) {
            assertPagesAreCheap(choice, page -> answers.counted(AnswerCount.CSAT_POSITIVE, choice, 4, page), 6);
            assertPagesAreCheap(choice, page -> evaluations.list(choice, page), 6);
        }
    }

    @Test
    void a_page_of_orders_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO customer_order (id, platform, number, customer_id, status, currency, items_total,"
                + " discount_total, freight, paid_amount, placed_at, member_mark, points_mark, campaign_mark)"
                + " SELECT seq, CONCAT('P', seq % 10), seq, seq % 10, IF(seq % 10 = 3, 'SHIPPED', 'PAID'), 'CNY', seq % 100, 0, 0,"
                + " seq % 100, seq, seq % 10 = 3, seq % 10 = 3, seq % 10 = 3 FROM seq_1_to_5000");
        db.run("INSERT INTO order_sku (sku, placed_at, order_id, quantity)"
                + " SELECT CONCAT('S', seq % 10), seq, seq, 1 FROM seq_1_to_5000");
        db.run("INSERT INTO order_line (order_id, line, sku, name, quantity, unit_price)"
                + " SELECT seq, 1, CONCAT('S', seq % 10), '', 1, seq % 100 FROM seq_1_to_5000");
        db.run("INSERT INTO order_promotion (order_id, code, name, campaign, discount, placed_at)"
                + " SELECT seq, 'P', '', CONCAT('C', seq % 10), 0, seq FROM seq_1_to_5000");
        db.run("INSERT INTO shipment (order_id, placed_at, carrier, tracking, state)"
                + " SELECT seq, seq, 'SF', seq, IF(seq % 10 = 3, 'TROUBLED', 'DELIVERED') FROM seq_1_to_5000");
        db.run("ANALYZE TABLE customer_order, order_sku, order_line, order_promotion, shipment");
        long buyer = db.bean(Customers.class).save(new Customer(0, "C3", "李娜", List.of(), null, null, ""));
        db.run("UPDATE customer_order SET customer_id = " + buyer + " WHERE customer_id = 3");
        Orders orders = db.bean(Orders.class);

        for (OrderFilter filter : List.of(
                OrderFilter.ALL,
                order(EARLY, LATE, null, null, null, null, null),
                order(null, null, buyer, null, null, null, null),
                order(null, null, null, "P3", null, null, null),
                order(null, null, null, null, OrderStatus.SHIPPED, null, null),
                order(null, null, null, null, null, "S3", null),
                order(null, LATE, null, null, null, null, ShipmentState.TROUBLED),
                new OrderFilter(null, null, null, null, null, null, null, true, null, null, null, null, null),
                new OrderFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, "C3"))) {
            assertPagesAreCheap(filter, page -> orders.list(filter, page), ORDER_ROWS);
        }
        for (String sort : List.of("placedAt", "paid", "-paid", "status", "-status")) {
            assertPagesAreCheap(sort, sorted(sort, page -> orders.list(OrderFilter.ALL, page)), ORDER_ROWS);
        }
        long campaigns = leastOf(
                "Handler_read%",
                () -> assertThat(db.bean(Campaigns.class).all()).hasSize(10));
        assertThat(campaigns).isLessThan(100);
    }

    private static <T> Function<PageRequest, Page<T>> sorted(String sort, Function<PageRequest, Page<T>> list) {
        return page -> list.apply(page.sortedBy(Sorting.parse(sort)));
    }

    private static OrderFilter order(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long customer,
            @Nullable String platform,
            @Nullable OrderStatus status,
            @Nullable String sku,
            @Nullable ShipmentState shipment) {
        return new OrderFilter(
                from,
                to,
                customer,
                platform,
                null,
                null,
                status,
                null,
                null,
                null,
                sku == null ? null : new Sku(sku),
                shipment,
                null);
    }

    @Test
    void a_page_of_customers_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO customer (number, name, member, tier, verification_status, created_at)"
                + " SELECT CONCAT('C-', seq), CONCAT('n', seq), IF(seq % 10 = 3, CONCAT('M', seq), NULL), CONCAT('t', seq % 10),"
                + " IF(seq % 10 = 3, 'VERIFIED', 'PENDING'), seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE customer");
        CustomerFiles customers = db.bean(CustomerFiles.class);

        for (CustomerFilter filter : List.of(
                CustomerFilter.ALL,
                new CustomerFilter(null, null, null, "t3", null, null, null, null),
                new CustomerFilter(null, null, null, null, Verification.VERIFIED, null, null, null))) {
            // A look into four tables for each that is shown: a file has what was merged, numbers and identities.
            assertPagesAreCheap(filter, page -> customers.list(filter, page), 7);
        }
        for (String sort : List.of("created", "name", "-name", "memberId", "-memberId")) {
            assertPagesAreCheap(sort, sorted(sort, page -> customers.list(CustomerFilter.ALL, page)), 7);
        }
        CustomerFilter named = new CustomerFilter("n3", null, null, null, null, null, null, null);
        assertPagesAreCheap("name=n3", sorted("name", page -> customers.list(named, page)), 7);
    }

    @Test
    void a_page_of_what_is_sold_comes_back_or_is_shipped_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO category (id, name, created_at) SELECT CONCAT('c', seq), 'C', seq FROM seq_0_to_9");
        db.run(
                "INSERT INTO product (sku, name, category_id, off_shelf_at, created_at) SELECT CONCAT('S', LPAD(seq, 5, '0')),"
                        + " CONCAT('n', seq), CONCAT('c', seq % 10), IF(seq % 10 = 3, seq, NULL), seq FROM seq_1_to_5000");
        db.run("INSERT INTO supplier (id, name, contact, created_at) SELECT CONCAT('s', LPAD(seq, 5, '0')),"
                + " CONCAT('n', seq), '', seq FROM seq_1_to_5000");
        db.run(
                "INSERT INTO customer_order (id, platform, number, status, currency, items_total, discount_total, freight,"
                        + " paid_amount, placed_at, member_mark, points_mark, campaign_mark)"
                        + " SELECT seq, 'P', seq, 'PAID', 'CNY', 1, 0, 0, 1, seq, 0, 0, 0 FROM seq_1_to_5000");
        db.run("INSERT INTO shipment (order_id, placed_at, carrier, tracking, state)"
                + " SELECT seq, seq, CONCAT('C', seq % 10), seq, IF(seq % 10 = 3, 'TROUBLED', 'DELIVERED')"
                + " FROM seq_1_to_5000");
        db.run("INSERT INTO return_request (number, kind, state, order_id, line, sku, quantity, reason, opened_by,"
                + " requested_at, changed_at) SELECT CONCAT('R', seq), IF(seq % 10 = 3, 'CLAIM', 'RETURN'),"
                + " IF(seq % 10 = 3, 'APPROVED', 'REQUESTED'), seq, 1, CONCAT('S', seq % 10), 1, 'r', 'a', seq, seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE product, supplier, shipment, return_request, customer_order");
        Products products = db.bean(Products.class);
        Suppliers suppliers = db.bean(Suppliers.class);
        Shipments shipments = db.bean(Shipments.class);
        Returns returns = db.bean(Returns.class);

        for (ProductFilter filter : List.of(
                ProductFilter.ALL,
                new ProductFilter(Set.of(new CategoryId("c3")), null, null),
                new ProductFilter(null, null, true),
                new ProductFilter(null, null, false))) {
            assertPagesAreCheap(filter, page -> products.list(filter, page), 15);
        }
        for (String sort : List.of("created", "name", "-name")) {
            assertPagesAreCheap(sort, sorted(sort, page -> products.list(ProductFilter.ALL, page)), 4);
            assertPagesAreCheap(sort, sorted(sort, page -> suppliers.list(null, page)), 4);
        }
        for (ShipmentFilter filter : List.of(
                ShipmentFilter.ALL,
                new ShipmentFilter(ShipmentState.TROUBLED, null, null, null),
                new ShipmentFilter(null, null, "C3", null))) {
            assertPagesAreCheap(filter, page -> shipments.list(filter, page), 4);
        }
        for (ReturnFilter filter : List.of(
                ReturnFilter.ALL,
                new ReturnFilter(ReturnKind.CLAIM, null, null, null, null, null),
                new ReturnFilter(null, ReturnState.APPROVED, null, null, null, null),
                ReturnFilter.of(new Sku("S3")))) {
            assertPagesAreCheap(filter, page -> returns.list(filter, page), 4);
        }
    }

    @Test
    void a_page_of_what_is_set_up_or_could_not_be_told_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO definition (kind, id, content, changed_at) SELECT 'category',"
                + " CONCAT('c', LPAD(seq, 5, '0')), '{\"name\":\"Kettles\"}', seq FROM seq_1_to_5000");
        db.run("INSERT INTO webhook_delivery (webhook, event, body, state, created_at)"
                + " SELECT CONCAT('w', seq % 10), 'ticket.closed', '{}', 'DEAD', seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE definition, webhook_delivery");
        Definitions definitions = db.bean(Definitions.class);
        Outbox outbox = db.bean(Outbox.class);

        for (String sort : List.of("id", "-id")) {
            assertPagesAreCheap(sort, sorted(sort, page -> definitions.list(Category.KIND, page)));
            assertPagesAreCheap(sort, sorted(sort, page -> outbox.dead("w3", page)));
        }
    }

    /** Of twenty people's views, of which every fiftieth is shared. */
    @Test
    void a_page_of_the_views_that_somebody_sees_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO definition (kind, id, content, changed_at) SELECT 'view', CONCAT('v', LPAD(seq, 5, '0')),"
                + " CONCAT('{\"name\":\"V\",\"owner\":\"a', seq % 20, '\",\"shared\":', IF(seq % 50 = 1, 'true', 'false'),"
                + " ',\"query\":{}}'), seq FROM seq_1_to_5000");
        db.run("ANALYZE TABLE definition");
        KeptViews views = db.bean(KeptViews.class);

        for (String sort : List.of("id", "-id")) {
            // A page of either index, put together, and its rows looked up.
            assertPagesAreCheap(sort, sorted(sort, page -> views.seenBy("a3", page)), 10);
        }
    }

    private <T> void assertPagesAreCheap(Object filter, Function<PageRequest, Page<T>> list) {
        assertPagesAreCheap(filter, list, 3);
    }

    /** @param each how many rows may be read for one that is shown */
    private <T> void assertPagesAreCheap(Object filter, Function<PageRequest, Page<T>> list, long each) {
        Page<T> first = list.apply(PageRequest.first(LIMIT));
        Page<T> second = list.apply(PageRequest.after(first.next().orElseThrow(), LIMIT));
        assertThat(second.items()).as(filter.toString()).hasSize(LIMIT).doesNotContainAnyElementsOf(first.items());

        PageRequest third = PageRequest.after(second.next().orElseThrow(), LIMIT);
        long read = leastOf(
                "Handler_read%",
                () -> assertThat(list.apply(third).items())
                        .as(filter.toString())
                        .hasSize(LIMIT));
        assertThat(read).as(filter.toString()).isLessThan(each * LIMIT);
    }

    /** Others read now and then as well; the least is what the work itself takes. */
    private long leastOf(String counter, Runnable work) {
        return leastTaken(counter, work) - leastTaken(counter, () -> {});
    }

    /** Of the work and of asking for the counter: what others do meanwhile can only add to either. */
    private long leastTaken(String counter, Runnable work) {
        return IntStream.range(0, TRIES)
                .mapToLong(attempt -> {
                    long before = counted(counter);
                    work.run();
                    return counted(counter) - before;
                })
                .min()
                .orElseThrow();
    }

    /** What MariaDB has counted since its start; that includes what it takes to say so. */
    private long counted(String counter) {
        return Long.parseLong(db.texts("SELECT CAST(SUM(variable_value) AS UNSIGNED)"
                        + " FROM information_schema.global_status WHERE variable_name LIKE '" + counter + "'")
                .getFirst());
    }
}
