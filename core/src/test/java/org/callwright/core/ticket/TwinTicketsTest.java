package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tickets that a script took in all at one time, and a few after them: no page looks further than about 10,000 of those, either. Words
 * are on the first half and on the second, and both are on ten in the midst.
 */
class TwinTicketsTest {
    private static final int TICKETS = 45_000;
    private static final int LATER = 600;
    private static final int LIMIT = 7;
    private static final String OPENED = "IF(seq > " + (TICKETS - LATER) + ", seq, 5)";

    private static Tickets tickets;

    @BeforeAll
    static void fill() {
        TestDatabase db = TestDatabase.shared();
        tickets = db.bean(Tickets.class);
        db.run("INSERT INTO ticket (number, number_key, channel, session_id, state, opened_at)"
                + " SELECT CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('SV', seq), 'PHONE', seq, 'OPEN', " + OPENED
                + " FROM seq_1_to_" + TICKETS);
        term(db, "first", "seq <= 22505");
        term(db, "second", "seq > 22495");
        db.run("ANALYZE TABLE ticket, ticket_term");
    }

    private static void term(TestDatabase db, String term, String on) {
        db.run("INSERT INTO ticket_term (term, opened, ticket) SELECT '" + term + "', " + OPENED
                + ", CONCAT('SV-', LPAD(seq, 5, '0')) FROM seq_1_to_" + TICKETS + " WHERE " + on);
    }

    @Test
    void words_that_are_hardly_ever_together_are_looked_for_a_stretch_at_a_time() {
        for (boolean newestFirst : List.of(true, false)) {
            List<String> found = new ArrayList<>();
            int pages = 1;
            Sorting sorting = new Sorting("opened", newestFirst);
            Page<Ticket> page = page(PageRequest.first(LIMIT).sortedBy(sorting), found);
            while (page.next().isPresent()) {
                page = page(PageRequest.after(page.next().orElseThrow(), LIMIT).sortedBy(sorting), found);
                pages++;
            }
            assertThat(found).hasSize(10).doesNotHaveDuplicates();
            assertThat(pages).as("newest first: %s", newestFirst).isBetween(3, 6);
        }
    }

    private static Page<Ticket> page(PageRequest request, List<String> found) {
        Page<Ticket> page = tickets.list(TicketReach.ALL, TicketFilter.byText("first second"), request);
        page.items().forEach(ticket -> found.add(ticket.number().value()));
        return page;
    }
}
