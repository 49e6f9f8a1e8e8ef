package org.callwright.core.ticket;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.agent.AgentId;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.projection.CallTale;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Roll;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketCommand.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketSearchTest {
    private static final Instant SOON = DeskStage.NOON.plus(Duration.ofMinutes(5));
    private static final Comparator<Ticket> BY_DUE = Comparator.comparing(
                    (Ticket ticket) -> requireNonNull(ticket.due()))
            .thenComparing(ticket -> ticket.number().value());

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
                order, null, sku, null, null, null);
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

    /** As reports count them, whoever asks and whatever there is. */
    @Test
    void a_team_has_its_own_and_those_without_one_that_its_members_answered_last_and_so_has_a_department() {
        assertTeamsHaveWhatTheirMembersAnswered(0);
    }

    /** So many that theirs are not gone through one by one. */
    @Test
    void a_team_of_many_has_what_they_answered_last_as_well() {
        assertTeamsHaveWhatTheirMembersAnswered(25);
    }

    private void assertTeamsHaveWhatTheirMembersAnswered(int more) {
        stage.db.run("INSERT INTO agent (id, display_name, phone, enabled) VALUES ('ann', 'Ann', '1001', TRUE),"
                + " ('ben', 'Ben', '1002', TRUE), ('cay', 'Cay', '1003', TRUE)");
        stage.db.run("INSERT INTO department (id, name) VALUES ('service', 'Service'), ('workshop', 'Workshop')");
        stage.db.run("INSERT INTO team (id, name) VALUES ('phones', 'Phones'), ('repairs', 'Repairs')");
        Accounts accounts = stage.db.bean(Accounts.class);
        accounts.save(member("ann", Set.of("phones"), "service"));
        accounts.save(member("ben", Set.of("phones", "repairs"), "workshop"));
        accounts.save(member("cay", Set.of(), null));
        for (int i = 1; i <= more; i++) {
            String agent = "more-" + i;
            stage.db.run("INSERT INTO agent (id, display_name, phone, enabled) VALUES ('%1$s', '%1$s', '%2$d', TRUE)"
                    .formatted(agent, 2000 + i));
            accounts.save(member(agent, Set.of("phones"), "service"));
        }
        Staff staff = stage.db.bean(Staff.class);
        staff.refresh();
        try {
            Random random = new Random(7);
            List<Ticket> all = answeredTickets(random);
            for (TicketReach reach : reaches()) {
                for (TicketFilter filter : places(random)) {
                    Sorting sorting = Sorting.parse(random.nextBoolean() ? "-opened" : "due");
                    assertThat(pages(reach, filter, sorting))
                            .as(reach + " " + filter + " " + sorting)
                            .containsExactlyElementsOf(all.stream()
                                    .filter(reach::covers)
                                    .filter(ticket -> isAt(ticket, filter, staff.roll()))
                                    .filter(ticket -> sorting.descending() || ticket.due() != null)
                                    .sorted(
                                            sorting.descending()
                                                    ? Comparator.comparing(Ticket::opened)
                                                            .reversed()
                                                    : BY_DUE)
                                    .map(Ticket::number)
                                    .toList());
                }
            }
        } finally {
            TestDatabase.shared();
            staff.refresh();
        }
    }

    private static Account member(String agent, Set<String> teams, @Nullable String department) {
        return new Account(agent, agent, "", Set.of(), teams, department, true, new AgentId(agent));
    }

    private List<Ticket> answeredTickets(Random random) {
        List<TicketNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            stage.later(Duration.ofSeconds(1));
            Holder holder = new Holder(
                    pick(random, "lisa", null),
                    pick(random, "phones", "repairs", null, null),
                    pick(random, "service", "workshop", null, null));
            TicketChannel channel = random.nextBoolean() ? TicketChannel.CHAT : TicketChannel.EMAIL;
            NewTicket chat = new NewTicket(channel, "talk-" + i, null, new QueueId("support"), holder, Filing.EMPTY);
            TicketNumber number = stage.opening()
                    .open(random.nextInt(5) == 0 ? LISA : Actor.SYSTEM, chat)
                    .number();
            String agent = pick(random, "ann", "ben", "cay", null);
            if (agent != null) {
                stage.db.run("UPDATE ticket SET agent_id = '" + agent + "' WHERE number = '" + number + "'");
            }
            Instant due = pick(random, stage.now().plusSeconds(i % 7), SOON.plusSeconds(i), null);
            if (due != null) {
                stage.db.run("UPDATE ticket SET due_at = " + due.toEpochMilli() + " WHERE number = '" + number + "'");
            }
            numbers.add(number);
        }
        return numbers.stream().map(stage::ticket).toList();
    }

    private static List<TicketReach> reaches() {
        List<TicketReach> reaches = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            for (Set<String> teams : List.of(Set.<String>of(), Set.of("repairs"))) {
                for (String department : List.of("service", "workshop")) {
                    Actor who = DeskStage.person("lisa", new AgentId("ann"), teams, department, scope);
                    reaches.add(new TicketReach(
                            scope,
                            who,
                            Set.of(new QueueId("support")),
                            Set.of(new AgentId("ann"), new AgentId("cay"))));
                }
            }
        }
        return reaches;
    }

    private static List<TicketFilter> places(Random random) {
        List<TicketFilter> places = new ArrayList<>();
        for (String team : Arrays.asList("phones", "repairs", "nobodys", null)) {
            for (String department : Arrays.asList("service", "workshop", null)) {
                for (String agent : Arrays.asList("ben", null)) {
                    places.add(place(team, department, agent).filter());
                    places.add(place(team, department, agent)
                            .and("channel", pick(random, TicketChannel.CHAT, TicketChannel.EMAIL, null))
                            .and("assignee", pick(random, "lisa", null))
                            .and("dueBefore", pick(random, SOON, null))
                            .filter());
                }
            }
        }
        return places;
    }

    private static WantedTickets place(@Nullable String team, @Nullable String department, @Nullable String agent) {
        return WantedTickets.by("team", team)
                .and("department", department)
                .and("agent", agent == null ? null : new AgentId(agent));
    }

    private static boolean isAt(Ticket ticket, TicketFilter filter, Roll roll) {
        Holder holder = ticket.holder();
        return (filter.channel() == null || filter.channel() == ticket.channel())
                && (filter.assignee() == null || filter.assignee().equals(holder.assignee()))
                && (filter.dueBefore() == null
                        || (ticket.due() != null && ticket.due().isBefore(filter.dueBefore())))
                && (filter.agent() == null || filter.agent().equals(ticket.agent()))
                && isOf(ticket, filter.team(), holder.team(), roll::agentsOfTeam)
                && isOf(ticket, filter.department(), holder.department(), roll::agentsOfDepartment);
    }

    private static boolean isOf(
            Ticket ticket, @Nullable String wanted, @Nullable String has, Function<String, Set<AgentId>> members) {
        return wanted == null
                || wanted.equals(has)
                || (has == null
                        && ticket.agent() != null
                        && members.apply(wanted).contains(ticket.agent()));
    }

    @SafeVarargs
    private static <T> @Nullable T pick(Random random, @Nullable T... of) {
        return of[random.nextInt(of.length)];
    }

    private List<TicketNumber> pages(TicketReach reach) {
        return pages(reach, TicketFilter.ALL, Sorting.parse("-opened"));
    }

    private List<TicketNumber> pages(TicketReach reach, TicketFilter filter, Sorting sorting) {
        List<TicketNumber> numbers = new ArrayList<>();
        Page<Ticket> page = tickets.list(reach, filter, PageRequest.first(7).sortedBy(sorting));
        page.items().forEach(ticket -> numbers.add(ticket.number()));
        while (page.next().isPresent()) {
            page = tickets.list(
                    reach, filter, PageRequest.after(page.next().get(), 7).sortedBy(sorting));
            page.items().forEach(ticket -> numbers.add(ticket.number()));
        }
        return numbers;
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

    /** Merged ones are listed as any that are closed, whatever is asked for: each by what it says itself. */
    @Test
    void a_ticket_that_goes_on_in_another_one_is_found_by_whatever_it_says_itself() {
        long customer = stage.db.bean(Customers.class).save(customer("C-1", "Lena Stark", "M-1", "+8613900000001"));
        TicketNumber lasting = stage.open("somebody called").number();
        TicketNumber merged = openedFor(customer);
        stage.desk().act(LISA, merged, null, new Link(new TicketLink.ToProduct("S10_1678")));
        stage.desk().act(LISA, merged, null, new TicketCommand.Assign("lisa"));
        stage.merging().merge(LISA, merged, null, lasting);

        for (TicketFilter filter : List.of(
                WantedTickets.by("customer", customer).filter(),
                WantedTickets.by("phone", "+8613900000001").filter(),
                WantedTickets.by("member", "M-1").filter(),
                WantedTickets.by("name", "Lena").filter(),
                WantedTickets.by("sku", "S10_1678").filter(),
                WantedTickets.by("assignee", "lisa").filter(),
                WantedTickets.by("state", TicketState.CLOSED).filter(),
                WantedTickets.by("customer", customer)
                        .and("state", TicketState.CLOSED)
                        .filter())) {
            assertThat(found(filter)).as(filter.toString()).containsExactly(merged);
        }
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
    void a_ticket_is_found_by_the_words_that_people_wrote_on_it() {
        TicketNumber kettle = stage.open("The kettle leaks").number();
        TicketNumber pot = stage.open("水壶漏水").number();
        TicketNumber door = stage.open("door").number();
        stage.desk().act(LISA, door, null, new TicketCommand.Comment("the Kettle's lid, and 水壶", false));
        stage.desk().act(LISA, door, null, new Change(TicketField.SUBJECT, "Tür"));

        assertThat(found(TicketFilter.byText("kettle"))).containsExactly(door, kettle);
        assertThat(found(TicketFilter.byText("LEAKS kettle"))).containsExactly(kettle);
        assertThat(found(TicketFilter.byText("水壶"))).containsExactly(door, pot);
        assertThat(found(TicketFilter.byText("水壶漏水"))).containsExactly(pot);
        assertThat(found(TicketFilter.byText("tur"))).containsExactly(door);
        assertThat(found(TicketFilter.byText("door"))).containsExactly(door);
        assertThat(found(TicketFilter.byText("kettle nowhere"))).isEmpty();
        assertThat(found(TicketFilter.byText("+kettle -leaks \"*"))).containsExactly(kettle);
    }

    /** ADR 46: any of their numbers, names and telephone numbers leads to all of them. */
    @Test
    void tickets_of_customers_who_were_merged_are_found_by_each_of_them() {
        Customers customers = stage.db.bean(Customers.class);
        long survivor = customers.save(customer("C-1", "Lena Stark", "M-1", "+8613900000001"));
        long merged = customers.save(customer("C-2", "Li Na", "M-2", "+8613900000002"));
        long other = customers.save(customer("C-3", "Lenz", "M-3", "+8613900000003"));
        TicketNumber first = openedFor(survivor);
        TicketNumber second = openedFor(merged);
        TicketNumber third = openedFor(other);
        stage.db.run("UPDATE customer SET survivor_id = " + survivor + ", merged_into = " + survivor + " WHERE id = "
                + merged);

        for (TicketFilter filter : List.of(
                ofPeople(survivor, null, null, null),
                ofPeople(merged, null, null, null),
                ofPeople(null, "+8613900000001", null, null),
                ofPeople(null, "+8613900000002", null, null),
                ofPeople(null, null, "M-1", null),
                ofPeople(null, null, "M-2", null))) {
            assertThat(found(filter)).as("%s", filter).containsExactlyInAnyOrder(first, second);
        }
        assertThat(found(ofPeople(null, null, null, "Lena"))).containsExactlyInAnyOrder(first, second);
        assertThat(found(ofPeople(null, null, null, "Len"))).containsExactlyInAnyOrder(first, second, third);
        assertThat(found(ofPeople(null, null, null, "Li"))).containsExactly(second);
        assertThat(found(ofPeople(merged, null, "M-3", null))).isEmpty();
        stage.db.run("INSERT INTO customer (number, name, created_at)"
                + " SELECT CONCAT('X-', seq), CONCAT('Len ', seq), seq FROM seq_1_to_300");
        assertThat(found(ofPeople(null, null, null, "Len")))
                .as("so many that they are looked up")
                .containsExactlyInAnyOrder(first, second, third);
        assertThat(found(ofPeople(null, "+8613900000009", null, null))).isEmpty();
    }

    private static Customer customer(String number, String name, String member, String phone) {
        return new Customer(0, number, name, List.of(phone), member, null, "");
    }

    private TicketNumber openedFor(long customer) {
        stage.later(Duration.ofSeconds(1));
        return stage.opening()
                .open(LISA, NewTicket.byHand(customer, Holder.NOBODY, DeskStage.filing("door")))
                .number();
    }

    private static TicketFilter ofPeople(
            @Nullable Long customer, @Nullable String phone, @Nullable String member, @Nullable String name) {
        return new TicketFilter(
                null, null, null, null, null, null, customer, null, null, null, null, null, null, null, phone, member,
                null, null, null, name, null, null);
    }

    @Test
    void words_that_are_missing_are_written_anew() {
        TicketNumber kettle = stage.open("The kettle leaks").number();
        TicketNumber door = stage.open("door").number();
        stage.desk().act(LISA, door, null, new TicketCommand.Comment("the kettle's lid", false));
        stage.desk().act(LISA, door, null, new Change(TicketField.SUBJECT, "gate"));
        stage.db.run("DELETE FROM ticket_term");

        assertThat(stage.db.bean(TicketWords.class).writeAnew((seen, count) -> {}))
                .isEqualTo(2);

        assertThat(found(TicketFilter.byText("kettle"))).containsExactly(door, kettle);
        assertThat(found(TicketFilter.byText("door"))).containsExactly(door);
        assertThat(found(TicketFilter.byText("gate"))).containsExactly(door);
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
        return tickets.list(reach, TicketFilter.byText(text), PageRequest.first(50)).items().stream()
                .map(Ticket::number)
                .toList();
    }

    @Test
    void what_is_found_by_its_words_is_ordered_by_its_opening_only() {
        stage.open("kettle");

        assertThatThrownBy(() -> tickets.list(
                        TicketReach.ALL,
                        TicketFilter.byText("kettle"),
                        PageRequest.first(5).sortedBy(new Sorting("due", false))))
                .isInstanceOf(Refused.class);
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
