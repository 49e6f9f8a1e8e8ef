package org.callwright.core.ticket;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.callwright.core.Pick;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.account.Account;
import org.callwright.core.account.Accounts;
import org.callwright.core.agent.AgentId;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Sorting;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Roll;
import org.callwright.core.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody has is found where those work who answered it last. */
class TicketsOfTeamsTest {
    private static final Instant SOON = DeskStage.NOON.plus(Duration.ofMinutes(5));
    private static final Comparator<Ticket> BY_DUE = Comparator.comparing(
                    (Ticket ticket) -> requireNonNull(ticket.due()))
            .thenComparing(ticket -> ticket.number().value());

    private DeskStage stage;

    @BeforeEach
    void open() {
        stage = new DeskStage();
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
                    assertThat(stage.pages(reach, filter, sorting))
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
                    Pick.one(random, "lisa", null),
                    Pick.one(random, "phones", "repairs", null, null),
                    Pick.one(random, "service", "workshop", null, null));
            TicketChannel channel = random.nextBoolean() ? TicketChannel.CHAT : TicketChannel.EMAIL;
            NewTicket chat = new NewTicket(channel, "talk-" + i, null, new QueueId("support"), holder, Filing.EMPTY);
            TicketNumber number = stage.opening()
                    .open(random.nextInt(5) == 0 ? LISA : Actor.SYSTEM, chat)
                    .number();
            String agent = Pick.one(random, "ann", "ben", "cay", null);
            if (agent != null) {
                stage.db.run("UPDATE ticket SET agent_id = '" + agent + "' WHERE number = '" + number + "'");
            }
            Instant due = Pick.one(random, stage.now().plusSeconds(i % 7), SOON.plusSeconds(i), null);
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
                            .and("channel", Pick.one(random, TicketChannel.CHAT, TicketChannel.EMAIL, null))
                            .and("assignee", Pick.one(random, "lisa", null))
                            .and("dueBefore", Pick.one(random, SOON, null))
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
}
