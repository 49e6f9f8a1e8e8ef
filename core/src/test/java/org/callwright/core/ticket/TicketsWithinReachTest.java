package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.callwright.core.Pick;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.projection.CallTale;
import org.callwright.core.queue.QueueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketsWithinReachTest {
    private DeskStage stage;

    @BeforeEach
    void open() {
        stage = new DeskStage();
    }

    /** The statement and the rule say the same, whoever asks and whatever there is. */
    @Test
    void everybody_finds_what_they_reach_and_nothing_else() {
        Random random = new Random(42);
        List<Ticket> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stage.later(Duration.ofSeconds(1));
            Holder holder = new Holder(
                    Pick.one(random, "lisa", "bob", null),
                    Pick.one(random, "phones", "repairs", null),
                    Pick.one(random, "service", "workshop", null));
            String queue = Pick.one(random, "support", "sales", null);
            all.add(stage.opening()
                    .open(
                            random.nextInt(5) == 0 ? LISA : Actor.SYSTEM,
                            new NewTicket(
                                    TicketChannel.CHAT,
                                    "room-" + i,
                                    null,
                                    queue == null ? null : new QueueId(queue),
                                    holder,
                                    Filing.EMPTY)));
        }
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-90042-0"));
        tale.talksWith(CallTale.ANN);
        stage.project();
        all.add(stage.ticket(tale.ticket));

        for (Scope scope : Scope.values()) {
            for (String account : List.of("lisa", "bob", "carl")) {
                for (Set<String> teams : List.of(Set.<String>of(), Set.of("phones"), Set.of("phones", "repairs"))) {
                    Actor who = DeskStage.person(
                            account,
                            account.equals("lisa") ? new AgentId("ann") : null,
                            teams,
                            Pick.one(random, "service", "workshop", null),
                            scope);
                    TicketReach reach = new TicketReach(
                            scope, who, Set.of(new QueueId("support")), Set.of(CallTale.ANN, CallTale.BOB));
                    assertThat(pages(reach))
                            .as(reach.toString())
                            .containsExactlyInAnyOrderElementsOf(all.stream()
                                    .filter(reach::covers)
                                    .map(Ticket::number)
                                    .toList());
                }
            }
        }
    }

    @Test
    void who_opened_a_ticket_and_handed_it_off_goes_on_getting_at_it_and_nobody_else_by_that() {
        Actor dora = DeskStage.person("dora", null, Set.of(), null, Scope.OWN);
        Actor emil = DeskStage.person("emil", null, Set.of(), null, Scope.OWN);
        TicketNumber number = stage.opening()
                .open(dora, NewTicket.byHand(null, Holder.NOBODY, DeskStage.filing("kettle")))
                .number();

        stage.desk().act(dora, number, null, new TicketCommand.HandOff(null, "workshop", "please mend it"));

        assertThat(pages(stage.reaches().of(dora, Permission.TICKET_READ))).containsExactly(number);
        assertThat(stage.desk()
                        .act(dora, number, null, new TicketCommand.Comment("any news?", false))
                        .holder()
                        .department())
                .isEqualTo("workshop");
        assertThat(pages(stage.reaches().of(emil, Permission.TICKET_READ))).isEmpty();
        assertThatThrownBy(() -> stage.desk().act(emil, number, null, new TicketCommand.Comment("mine?", false)))
                .isInstanceOf(Denied.class);
    }

    /** However often a word occurs: the statement is another one for rare words, and for who has few tickets. */
    @Test
    void who_looks_for_words_finds_them_in_the_tickets_that_he_may_see() {
        Actor who = DeskStage.person("lisa", null, Set.of("phones"), null, Scope.OWN);
        List<TicketNumber> mine = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            stage.later(Duration.ofSeconds(1));
            Holder holder = new Holder(i % 2 == 0 ? "lisa" : "bob", i == 5 ? "phones" : null, null);
            Ticket ticket = stage.opening()
                    .open(
                            Actor.SYSTEM,
                            NewTicket.byHand(null, holder, DeskStage.filing("kettle " + (i < 3 ? "leaks" : "rusts"))));
            if (i % 2 == 0) {
                mine.addFirst(ticket.number());
            }
        }
        TicketReach reach = new TicketReach(Scope.OWN, who, Set.of(), Set.of());

        assertThat(numbers(reach, "kettle")).containsExactlyElementsOf(mine);
        assertThat(numbers(reach, "kettle rusts")).containsExactly(mine.getFirst());

        stage.db.run("INSERT INTO ticket_term (term, opened, ticket)"
                + " SELECT 'kettle', seq, CONCAT('GONE-', seq) FROM seq_1_to_3000");
        assertThat(numbers(reach, "kettle")).containsExactlyElementsOf(mine);
        assertThat(numbers(new TicketReach(Scope.TEAM, who, Set.of(), Set.of()), "kettle"))
                .hasSize(4);
    }

    private List<TicketNumber> numbers(TicketReach reach, String text) {
        return stage
                .db
                .bean(Tickets.class)
                .list(reach, TicketFilter.byText(text), PageRequest.first(50))
                .items()
                .stream()
                .map(Ticket::number)
                .toList();
    }

    private List<TicketNumber> pages(TicketReach reach) {
        return stage.pages(reach, TicketFilter.ALL, Sorting.parse("-opened"));
    }
}
