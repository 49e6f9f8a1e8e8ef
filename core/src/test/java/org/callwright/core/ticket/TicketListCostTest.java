package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.jdbc.DueTickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of tickets: what a page reads. */
class TicketListCostTest {
    /** A ticket is found in an index, kept, read from there, its row looked up, and put in order. */
    private static final int TICKET_READS = 6;

    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(4_000);
    private static final QueueId QUEUE = new QueueId("q3");
    private static final AgentId AGENT = new AgentId("a3");

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
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
            cost.assertPagesAreCheap(filter, page -> tickets.list(TicketReach.ALL, filter, page), TICKET_READS);
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
                    cost.assertPagesAreCheap(filter, page -> tickets.list(reach, filter, page), TICKET_READS + 3);
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
                cost.assertPagesAreCheap(
                        filter, page -> tickets.list(TicketReach.ALL, filter, page), TICKET_READS + 10);
            }
            // Which are put in order.
            TicketFilter all = WantedTickets.by("team", "phones").filter();
            cost.assertPagesAreCheap(
                    all,
                    page -> tickets.list(TicketReach.ALL, all, page.sortedBy(new Sorting("due", false))),
                    250 / ListCost.LIMIT + TICKET_READS + 3);
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
                cost.assertPagesAreCheap(
                        scope,
                        page -> tickets.list(reach, wanted.filter(), page.sortedBy(new Sorting("due", false))),
                        due / ListCost.LIMIT + TICKET_READS);
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

    /** Of what no department has only that is looked for among many members' which is newer than a page of what it has. */
    @Test
    void a_page_of_a_department_with_many_members_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, agent_id, department_id, opened_at)"
                + " SELECT CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('SV', LPAD(seq, 5, '0')), 'PHONE', seq, 'OPEN',"
                + " CONCAT('a', seq % 100), ELT(1 + seq % 4, 'service', 'others', NULL, 'others'), seq"
                + " FROM seq_1_to_5000");
        db.run("ANALYZE TABLE ticket");
        List<String> members =
                IntStream.range(0, 40).mapToObj(agent -> "a" + agent).toList();
        withPhones(members, () -> {
            TicketFilter filter = WantedTickets.by("department", "service").filter();
            Tickets tickets = db.bean(Tickets.class);
            // What the department has is read twice, of each member where his begin, and what all give is put in order
            // once more.
            cost.assertPagesAreCheap(
                    filter,
                    page -> tickets.list(TicketReach.ALL, filter, page),
                    2 * TICKET_READS + 3 * members.size() / ListCost.LIMIT + 3);
        });
    }

    /** Which of what each member answered is on the page is told by the indexes that have it. */
    @Test
    void of_what_many_members_answered_the_rows_on_the_page_are_looked_up_alone() {
        teamless("'PHONE'", "NULL", "NULL");
        List<String> members =
                IntStream.range(0, 10).mapToObj(agent -> "a" + agent).toList();
        withPhones(members, () -> {
            TicketFilter filter = WantedTickets.by("team", "phones").filter();
            Tickets tickets = db.bean(Tickets.class);
            PageRequest page = PageRequest.first(ListCost.LIMIT);

            long lookups = cost.leastOf(
                    "Handler_read_key",
                    () -> assertThat(tickets.list(TicketReach.ALL, filter, page).items())
                            .hasSize(ListCost.LIMIT));
            assertThat(lookups).isLessThan(ListCost.LIMIT + 3L * members.size());
        });
    }

    private void withPhones(Runnable work) {
        withPhones(List.of("a3"), work);
    }

    private void withPhones(List<String> members, Runnable work) {
        db.run("INSERT INTO department (id, name) VALUES ('service', 'Service')");
        db.run("INSERT INTO team (id, name) VALUES ('phones', 'Phones')");
        for (String member : members) {
            db.run("INSERT INTO agent (id, display_name, phone, enabled) VALUES ('%1$s', 'A', '%1$s', TRUE)"
                    .formatted(member));
            db.bean(Accounts.class)
                    .save(new Account(
                            member, "A", "", Set.of(), Set.of("phones"), "service", true, new AgentId(member)));
        }
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

        List<Long> batch = due.unresolved(4_000, ListCost.LIMIT);
        assertThat(batch).hasSize(ListCost.LIMIT).startsWith(4_002L, 4_004L).isSorted();
        assertThat(cost.leastOf("Handler_read%", () -> due.unresolved(4_000, ListCost.LIMIT)))
                .isLessThan(2L * ListCost.LIMIT);
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
        long counting = 2 * 501 / ListCost.LIMIT;

        cost.assertPagesAreCheap(
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
        List<TicketNumber> named = IntStream.rangeClosed(1, ListCost.LIMIT)
                .mapToObj(one -> new TicketNumber("SV-%05d".formatted(one * 100)))
                .toList();

        assertThat(cost.leastOf(
                        "Com_select", () -> assertThat(tickets.byNumbers(named)).hasSize(ListCost.LIMIT)))
                .isEqualTo(1);
        assertThat(cost.leastOf(
                        "Handler_read%",
                        () -> assertThat(tickets.byNumbers(named)).hasSize(ListCost.LIMIT)))
                .isLessThan(3L * ListCost.LIMIT);
    }
}
