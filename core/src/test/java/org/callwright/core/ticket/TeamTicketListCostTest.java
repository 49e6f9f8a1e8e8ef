package org.callwright.core.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Sorting;
import org.callwright.core.staff.Staff;
import org.junit.jupiter.api.Test;

/** What is nobody's is a team's by who answered it last, which another index has than what is a team's itself. */
class TeamTicketListCostTest extends ListCost {
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
}
