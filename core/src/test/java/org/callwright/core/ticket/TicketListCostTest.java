package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Scope;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.page.Sorting;
import org.callwright.core.ticket.jdbc.DueTickets;
import org.junit.jupiter.api.Test;

class TicketListCostTest extends ListCost {
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
}
