package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.projection.CallTale;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketCommand.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketSearchTest {
    private DeskStage stage;
    private Tickets tickets;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        tickets = stage.db.bean(Tickets.class);
    }

    private List<TicketNumber> found(TicketFilter filter) {
        return tickets.list(TicketReach.ALL, filter, PageRequest.first(50)).items().stream()
                .map(Ticket::number)
                .toList();
    }

    private static TicketFilter of(
            @Nullable String number, @Nullable String phone, @Nullable String order, @Nullable String sku) {
        return new TicketFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, number, phone, null,
                order, sku, null);
    }

    /** The statement and the rule say the same, whoever asks and whatever there is. */
    @Test
    void everybody_finds_what_they_reach_and_nothing_else() {
        Random random = new Random(42);
        List<Ticket> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stage.later(Duration.ofSeconds(1));
            Holder holder = new Holder(
                    pick(random, "lisa", "bob", null),
                    pick(random, "phones", "repairs", null),
                    pick(random, "service", "workshop", null));
            String queue = pick(random, "support", "sales", null);
            all.add(stage.opening()
                    .open(
                            LISA,
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
                            pick(random, "service", "workshop", null),
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

    private static @Nullable String pick(Random random, @Nullable String... of) {
        return of[random.nextInt(of.length)];
    }

    private List<TicketNumber> pages(TicketReach reach) {
        List<TicketNumber> numbers = new ArrayList<>();
        Page<Ticket> page = tickets.list(reach, TicketFilter.ALL, PageRequest.first(7));
        page.items().forEach(ticket -> numbers.add(ticket.number()));
        while (page.next().isPresent()) {
            page = tickets.list(
                    reach, TicketFilter.ALL, PageRequest.after(page.next().get(), 7));
            page.items().forEach(ticket -> numbers.add(ticket.number()));
        }
        return numbers;
    }

    @Test
    void a_ticket_is_found_by_order_product_and_the_end_of_its_number() {
        TicketNumber kettle = stage.open("kettle").number();
        TicketNumber door = stage.open("door").number();
        stage.desk().act(LISA, kettle, null, new Link(new TicketLink.ToOrder(new OrderRef("10100", "10100-1", 2))));
        stage.desk().act(LISA, kettle, null, new Link(new TicketLink.ToProduct("S10_1678")));
        stage.desk().act(LISA, door, null, new Change(TicketField.ORIGIN_ORDER, "10100"));

        assertThat(found(of(null, null, "10100", null))).containsExactlyInAnyOrder(kettle, door);
        assertThat(found(of(null, null, "10100-1", null))).containsExactly(kettle);
        assertThat(found(of(null, null, null, "S10_1678"))).containsExactly(kettle);
        assertThat(found(of(kettle.value().substring(9).toLowerCase(Locale.ROOT), null, null, null)))
                .containsExactly(kettle);
        assertThat(found(of(" " + door.value().replace("-", " "), null, null, null)))
                .containsExactly(door);
        assertThatThrownBy(() -> found(of("%_1", null, null, null))).isInstanceOf(Refused.class);
    }

    @Test
    void a_ticket_is_found_by_the_callers_number() {
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-90042-0"));
        tale.arrives(CallTale.caller("+8613900000009"));
        stage.project();
        stage.open("another");

        assertThat(found(of(null, "+8613900000009", null, null))).containsExactly(tale.ticket);
    }

    @Test
    void the_list_is_ordered_as_asked_for() {
        TicketNumber first = stage.open("first").number();
        stage.later(Duration.ofMinutes(1));
        TicketNumber second = stage.open("second").number();
        stage.later(Duration.ofMinutes(1));
        stage.desk().act(LISA, first, null, new Change(TicketField.PRIORITY, "1"));

        assertThat(ordered("opened", false)).containsExactly(first, second);
        assertThat(ordered("opened", true)).containsExactly(second, first);
        assertThat(ordered("changed", true)).containsExactly(first, second);
        assertThat(ordered("due", false)).isEmpty();
        assertThatThrownBy(() -> ordered("name", true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).isEqualTo(Tickets.ORDERS));
    }

    private List<TicketNumber> ordered(String by, boolean descending) {
        return tickets
                .list(TicketReach.ALL, TicketFilter.ALL, PageRequest.first(10).sortedBy(new Sorting(by, descending)))
                .items()
                .stream()
                .map(Ticket::number)
                .toList();
    }
}
