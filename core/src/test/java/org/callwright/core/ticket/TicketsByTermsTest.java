package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tickets with words, so many that a page is not looked for to the end: three are opened at a time; the words are on each second
 * and on the others, on each fifth, on each 997th, on a run of old ones; the product on each third.
 */
class TicketsByTermsTest {
    private static final int TICKETS = 22_200;
    /** The oldest, all opened at once. */
    private static final int TWINS = 1_200;

    private static final String OPENED = "IF(seq <= " + TWINS + ", 1, 2 + seq DIV 3)";
    private static final int LIMIT = 200;
    private static final IntPredicate SECOND = n -> n % 2 == 0;
    private static final IntPredicate FIFTH = n -> n % 5 == 0;
    private static final IntPredicate RARE = n -> n % 997 == 0;
    private static final IntPredicate OLD = n -> n <= 300;
    private static final IntPredicate TWIN = n -> n <= TWINS;
    private static final IntPredicate THIRD = n -> n % 3 == 0;

    private static TestDatabase db;
    private static Tickets tickets;

    /** Once: none of the tests changes anything. */
    @BeforeAll
    static void fill() {
        db = TestDatabase.shared();
        tickets = db.bean(Tickets.class);
        db.run(
                "INSERT INTO ticket (number, number_key, channel, session_id, state, queue_id, agent_id, team_id, opened_at)"
                        + " SELECT CONCAT('SV-', LPAD(seq, 5, '0')), CONCAT('SV', seq), 'PHONE', seq,"
                        + " IF(seq % 7 = 0, 'OPEN', 'CLOSED'), CONCAT('q', seq % 4), IF(seq % 11 = 0, NULL, CONCAT('a', seq % 10)),"
                        + " CONCAT('t', seq % 3), " + OPENED + " FROM seq_1_to_" + TICKETS);
        term("second", "seq % 2 = 0");
        term("fifth", "seq % 5 = 0");
        term("other", "seq % 2 = 1");
        term("rare", "seq % 997 = 0");
        term("old", "seq <= 300");
        term("twin", "seq <= " + TWINS);
        term("#S-3", "seq % 3 = 0");
        db.run("INSERT INTO ticket_order_link (ticket_id, order_no, sub_order, line)"
                + " SELECT id, 'O-1', IF(n % 2 = 0, 'O-1-A', ''), n % 4 FROM"
                + " (SELECT id, CAST(SUBSTRING(number, 4) AS INT) AS n FROM ticket) AS counted WHERE n % 50 < 4");
        db.run("ANALYZE TABLE ticket, ticket_term");
    }

    private static void term(String term, String on) {
        db.run("INSERT INTO ticket_term (term, opened, ticket) SELECT '" + term + "', " + OPENED
                + ", CONCAT('SV-', LPAD(seq, 5, '0')) FROM seq_1_to_" + TICKETS + " WHERE " + on);
    }

    @Test
    void words_find_all_tickets_that_have_them_each_once_and_in_order() {
        assertFound("fifth", null, FIFTH);
        assertFound("second fifth", null, SECOND.and(FIFTH));
        assertFound("second rare", null, SECOND.and(RARE));
        assertFound("second old", null, SECOND.and(OLD));
        assertFound("nowhere", null, n -> false);
    }

    @Test
    void words_that_are_never_together_find_nothing_a_stretch_at_a_time() {
        assertThat(assertFound("second other", null, n -> false)).isEqualTo(2);
    }

    @Test
    void words_and_a_product_are_found_together() {
        assertFound(null, "S-3", THIRD);
        assertFound("second fifth", "S-3", SECOND.and(FIFTH).and(THIRD));
        assertFound("rare", "S-3", RARE.and(THIRD));
    }

    @Test
    void words_and_a_line_of_an_order_are_found_together() {
        IntPredicate second = n -> n % 50 < 4 && n % 4 == 2;

        assertFound(TicketReach.ALL, ofLine(null, null, "O-1", 2), second);
        assertFound(TicketReach.ALL, ofLine(null, null, "O-1-A", 2), second);
        assertFound(TicketReach.ALL, ofLine(null, null, "O-1-A", 1), n -> false);
        assertFound(TicketReach.ALL, ofLine("fifth", null, "O-1", 2), second.and(FIFTH));
        assertFound(
                TicketReach.ALL,
                ofLine("rare", "S-3", "O-1", 2),
                second.and(RARE).and(THIRD));
        assertFound(TicketReach.ALL, ofLine("second", null, "O-1", null), SECOND.and(n -> n % 50 < 4));
    }

    @Test
    void who_does_not_reach_all_finds_what_he_reaches() {
        Actor who = DeskStage.person("lisa", new AgentId("a4"), Set.of("t1"), null, Scope.OWN);
        IntPredicate own = n -> n % 11 != 0 && n % 10 == 4 || n % 11 == 0 && n % 4 == 2 || n % 3 == 1;
        TicketReach reach = new TicketReach(Scope.OWN, who, Set.of(new QueueId("q2")), Set.of());
        TicketReach team = new TicketReach(
                Scope.TEAM, who, Set.of(new QueueId("q2")), Set.of(new AgentId("a4"), new AgentId("a5")));

        assertFound(reach, "second", null, SECOND.and(own));
        assertFound(reach, "second other", null, n -> false);
        assertFound(reach, "rare", null, RARE.and(own));
        assertFound(team, "fifth", "S-3", FIFTH.and(THIRD).and(own.or(n -> n % 11 != 0 && n % 10 == 5)));
    }

    @Test
    void tickets_that_were_all_opened_at_one_time_are_found_as_well() {
        assertFound("twin", null, TWIN);
        assertFound("twin second", null, TWIN.and(SECOND));
        assertFound("twin old", null, OLD);
    }

    private int assertFound(@Nullable String text, @Nullable String sku, IntPredicate expected) {
        return assertFound(TicketReach.ALL, text, sku, expected);
    }

    /** In both directions, of all states and of one. Returns the most pages that it took. */
    private int assertFound(TicketReach reach, @Nullable String text, @Nullable String sku, IntPredicate expected) {
        return Math.max(
                assertFound(reach, filter(text, sku, null), expected),
                assertFound(reach, filter(text, sku, TicketState.OPEN), expected.and(n -> n % 7 == 0)));
    }

    private int assertFound(TicketReach reach, TicketFilter filter, IntPredicate expected) {
        List<String> all = IntStream.rangeClosed(1, TICKETS)
                .filter(expected)
                .mapToObj(n -> String.format("SV-%05d", n))
                .toList();
        List<String> newest = new ArrayList<>();
        int pages = pages(reach, filter, new Sorting("opened", true), newest);
        assertThat(newest)
                .as("%s", filter)
                .containsExactlyElementsOf(
                        all.stream().sorted(Comparator.reverseOrder()).toList());
        List<String> oldest = new ArrayList<>();
        pages(reach, filter, new Sorting("opened", false), oldest);
        assertThat(oldest).as("%s", filter).containsExactlyElementsOf(all);
        return pages;
    }

    private int pages(TicketReach reach, TicketFilter filter, Sorting sorting, List<String> numbers) {
        PageRequest request = PageRequest.first(LIMIT).sortedBy(sorting);
        for (int pages = 1; ; pages++) {
            Page<Ticket> page = tickets.list(reach, filter, request);
            page.items().forEach(ticket -> numbers.add(ticket.number().value()));
            if (page.next().isEmpty()) {
                return pages;
            }
            request = PageRequest.after(page.next().get(), LIMIT).sortedBy(sorting);
        }
    }

    private static TicketFilter ofLine(
            @Nullable String text, @Nullable String sku, String order, @Nullable Integer line) {
        return new TicketFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, order,
                line, sku, null, null, text, false);
    }

    private static TicketFilter filter(@Nullable String text, @Nullable String sku, @Nullable TicketState state) {
        return new TicketFilter(
                null, null, state, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, sku, null, null, text, false);
    }
}
