package org.callwright.launcher.bench.tickets;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.page.Sorting;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.TicketState;

/** Whatever the list of tickets can be asked for, and what people combine. */
record Questions(TicketWorld world) {
    private static final List<Scope> NARROWER = List.of(Scope.OWN, Scope.TEAM, Scope.DEPARTMENT);
    private static final Sorting NEWEST = new Sorting("opened", true);
    private static final Sorting DUE = new Sorting("due", false);

    private static final Words EACH_THIRD = Words.GROUPS.get(0);
    private static final Words EACH_ELEVENTH = Words.GROUPS.get(1);
    private static final Words ONE_PERCENT = Words.GROUPS.get(2);
    private static final Words RARE = Words.GROUPS.get(3);
    private static final Words RAREST = Words.GROUPS.get(4);
    private static final Words HAN_SEVENTH = Words.GROUPS.get(5);
    private static final Words HAN_PERCENT = Words.GROUPS.get(6);
    private static final Words HAN_RARE = Words.GROUPS.get(7);

    List<Question> all() {
        List<Question> all = new ArrayList<>();
        filters().forEach(filter -> all.add(filter.asked("all", n -> TicketReach.ALL, false)));
        for (Scope scope : NARROWER) {
            scoped().forEach(filter -> all.add(filter.asked(name(scope), n -> reach(scope, n), false)));
        }
        texts().forEach(filter -> all.add(filter.asked("all", n -> TicketReach.ALL, true)));
        for (Scope scope : NARROWER) {
            scopedTexts().forEach(filter -> all.add(filter.asked(name(scope), n -> reach(scope, n), true)));
        }
        return all;
    }

    private static String name(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private record Filter(String label, IntFunction<TicketFilter> of, Sorting sorting) {
        Question asked(String whose, IntFunction<TicketReach> reach, boolean text) {
            return new Question(label + ", " + whose, reach, of, sorting, text);
        }
    }

    private static Filter filter(String label, IntFunction<Wish> wish) {
        return new Filter(label, n -> wish.apply(n).filter(), NEWEST);
    }

    /** The longest due first. */
    private static Filter byDue(String label, IntFunction<Wish> wish) {
        return new Filter(label + ", by due", n -> wish.apply(n).filter(), DUE);
    }

    private static TicketChannel channel(int n) {
        return TicketChannel.values()[n % TicketChannel.values().length];
    }

    private List<Filter> filters() {
        return List.of(
                filter("no filter", n -> new Wish()),
                filter("agent", n -> new Wish().agent("agent-" + n % TicketWorld.AGENTS)),
                filter("assignee", n -> new Wish().assignee("agent-" + n % TicketWorld.AGENTS)),
                filter("team", n -> new Wish().team("team-" + n % TicketWorld.TEAMS)),
                filter("department", n -> new Wish().department("department-" + n % TicketWorld.DEPARTMENTS)),
                filter("queue", n -> new Wish().queue(new QueueId("q-" + n % TicketWorld.QUEUES))),
                filter("state", n -> new Wish().state(TicketState.values()[n % TicketState.values().length])),
                filter("store", n -> new Wish().store("store-" + n % TicketWorld.STORES)),
                filter("category", n -> new Wish().category("category-" + n % TicketWorld.CATEGORIES)),
                filter("priority", n -> new Wish().priority(1 + n % 5)),
                filter("date", n -> new Wish().from(day(n)).to(day(n).plus(Duration.ofDays(1)))),
                filter("customer", n -> new Wish().customer(1L + n % TicketWorld.PHONES)),
                filter("number's end", n -> new Wish().number(String.format("%06d", ticket(n) % 1_000_000))),
                filter("number's four last", n -> new Wish().number(String.format("%04d", ticket(n) % 10_000))),
                filter("phone", n -> new Wish().phone(TicketWorld.phone(1 + n % TicketWorld.PHONES))),
                filter("member", n -> new Wish().member("M-" + (1 + ticket(n) % world.customers()))),
                filter("name, one in nine", n -> new Wish().name("Customer " + (1 + n % 9))),
                filter("name, one person's", n -> new Wish().name("Customer " + (1 + ticket(n) % world.customers()))),
                filter("name, nobody's", n -> new Wish().name("Nobody " + n)),
                filter("due", n -> new Wish().dueBefore(world.opened(world.tickets()))),
                filter("order", n -> new Wish().order("ORDER-" + ticket(n) / TicketWorld.TICKETS_AN_ORDER)),
                filter("SKU", n -> new Wish().sku("SKU-" + n % TicketWorld.SKUS)),
                filter("frequent SKU", n -> new Wish().sku(TicketWorld.HOT_SKU)),
                filter(
                        "agent, state",
                        n -> new Wish().agent("agent-" + n % TicketWorld.AGENTS).state(TicketState.OPEN)),
                filter(
                        "team, state",
                        n -> new Wish().team("team-" + n % TicketWorld.TEAMS).state(TicketState.WAITING_CUSTOMER)),
                filter(
                        "team, closed",
                        n -> new Wish().team("team-" + n % TicketWorld.TEAMS).state(TicketState.CLOSED)),
                filter(
                        "store, category",
                        n -> new Wish()
                                .store("store-" + n % TicketWorld.STORES)
                                .category("category-" + n % TicketWorld.CATEGORIES)),
                filter(
                        "store, category, state",
                        n -> new Wish()
                                .store("store-" + n % TicketWorld.STORES)
                                .category("category-" + n % TicketWorld.CATEGORIES)
                                .state(TicketState.OPEN)),
                filter(
                        "agent, date",
                        n -> new Wish()
                                .agent("agent-" + n % TicketWorld.AGENTS)
                                .from(day(n))
                                .to(day(n).plus(Duration.ofDays(7)))),
                filter(
                        "state, date",
                        n -> new Wish().state(TicketState.RESOLVED).from(day(n)).to(day(n).plus(Duration.ofDays(1)))),
                filter(
                        "department, priority, state",
                        n -> new Wish()
                                .department("department-" + n % TicketWorld.DEPARTMENTS)
                                .priority(1)
                                .state(TicketState.OPEN)),
                filter("SKU, state", n -> new Wish().sku(TicketWorld.HOT_SKU).state(TicketState.OPEN)),
                filter("channel", n -> new Wish().channel(channel(n))),
                filter("team, channel", n -> ofTeam(n).channel(channel(n))),
                filter("team, due", n -> ofTeam(n).dueBefore(world.opened(world.tickets()))),
                filter("team, assignee", n -> ofTeam(n).assignee("agent-" + n % TicketWorld.AGENTS)),
                filter(
                        "team, assignee of the next team",
                        n -> ofTeam(n).assignee("agent-" + (n + 1) % TicketWorld.AGENTS)),
                byDue("no filter", n -> new Wish()),
                byDue("team", Questions::ofTeam),
                byDue("team, category", n -> ofTeam(n).category("category-" + n % TicketWorld.CATEGORIES)));
    }

    private List<Filter> scoped() {
        return List.of(
                filter("no filter", n -> new Wish()),
                filter("state", n -> new Wish().state(TicketState.OPEN)),
                filter("category", n -> new Wish().category("category-" + n % TicketWorld.CATEGORIES)),
                filter(
                        "store, state",
                        n -> new Wish().store("store-" + n % TicketWorld.STORES).state(TicketState.CLOSED)),
                filter("date", n -> new Wish().from(day(n)).to(day(n).plus(Duration.ofDays(1)))),
                filter("phone", n -> new Wish().phone(TicketWorld.phone(1 + n % TicketWorld.PHONES))),
                filter("name, one in nine", n -> new Wish().name("Customer " + (1 + n % 9))),
                filter("order", n -> new Wish().order("ORDER-" + ticket(n) / TicketWorld.TICKETS_AN_ORDER)),
                filter("frequent SKU", n -> new Wish().sku(TicketWorld.HOT_SKU)),
                filter("agent of the next team", n -> new Wish().agent("agent-" + (n * 7 + 1) % TicketWorld.AGENTS)),
                filter(
                        "assignee of the next team",
                        n -> new Wish().assignee("agent-" + (n * 7 + 1) % TicketWorld.AGENTS)),
                filter("channel", n -> new Wish().channel(channel(n))),
                filter("due", n -> new Wish().dueBefore(world.opened(world.tickets()))),
                byDue("no filter", n -> new Wish()),
                byDue("category", n -> new Wish().category("category-" + n % TicketWorld.CATEGORIES)));
    }

    private static Wish ofTeam(int n) {
        return new Wish().team("team-" + n % TicketWorld.TEAMS);
    }

    private static Filter text(String label, IntFunction<String> words) {
        return filter("text: " + label, n -> new Wish().text(words.apply(n)));
    }

    private List<Filter> texts() {
        return List.of(
                text("1 in 3", n -> EACH_THIRD.word(n % 3)),
                text("1 in 103", n -> ONE_PERCENT.word(n % 103)),
                text("1 in 10,007", n -> RARE.word(n % 10_007)),
                text("1 in 100,003", n -> RAREST.word(n % 100_003)),
                text("none", n -> "nowhere" + n),
                text("1 in 3, 1 in 11", n -> EACH_THIRD.word(n % 3) + " " + EACH_ELEVENTH.word(n % 11)),
                text(
                        "1 in 3, 1 in 11, 1 in 103",
                        n -> EACH_THIRD.word(n % 3) + " " + EACH_ELEVENTH.word(n % 11) + " "
                                + ONE_PERCENT.word(n % 103)),
                text(
                        "two of 1 in 11, never together",
                        n -> EACH_ELEVENTH.word(n % 11) + " " + EACH_ELEVENTH.word((n + 1) % 11)),
                text("1 in 3, 1 in 100,003", n -> EACH_THIRD.word(n % 3) + " " + RAREST.word(n % 100_003)),
                text("Han pair, 1 in 7", n -> HAN_SEVENTH.word(n % 7)),
                text("Han pair, 1 in 109", n -> HAN_PERCENT.word(n % 109)),
                text("Han pair, 1 in 1,013", n -> HAN_RARE.word(n % 1_013)),
                text("two Han pairs, 1 in 7, 1 in 109", n -> HAN_SEVENTH.word(n % 7) + " " + HAN_PERCENT.word(n % 109)),
                text("Han and Latin, 1 in 7, 1 in 11", n -> HAN_SEVENTH.word(n % 7) + " " + EACH_ELEVENTH.word(n % 11)),
                filter(
                        "text: 1 in 11 of a store",
                        n -> new Wish().text(EACH_ELEVENTH.word(n % 11)).store("store-" + n % TicketWorld.STORES)),
                filter(
                        "text: 1 in 11 of open ones",
                        n -> new Wish().text(EACH_ELEVENTH.word(n % 11)).state(TicketState.OPEN)),
                filter(
                        "text: 1 in 103 of a category closed",
                        n -> new Wish()
                                .text(ONE_PERCENT.word(n % 103))
                                .category("category-" + n % 100)
                                .state(TicketState.CLOSED)),
                filter(
                        "text: 1 in 3 of a year ago",
                        n -> new Wish().text(EACH_THIRD.word(n % 3)).to(day(n))));
    }

    private List<Filter> scopedTexts() {
        return List.of(
                text("1 in 3", n -> EACH_THIRD.word(n % 3)),
                text("1 in 103", n -> ONE_PERCENT.word(n % 103)),
                text("1 in 10,007", n -> RARE.word(n % 10_007)),
                text("1 in 3, 1 in 11", n -> EACH_THIRD.word(n % 3) + " " + EACH_ELEVENTH.word(n % 11)),
                text("Han pair, 1 in 7", n -> HAN_SEVENTH.word(n % 7)),
                text("Han pair, 1 in 1,013", n -> HAN_RARE.word(n % 1_013)));
    }

    /** Anywhere among them, another one each time. */
    private long ticket(int n) {
        return 1 + Math.floorMod(n * 7_919L * 104_729L, world.tickets());
    }

    private Instant day(int n) {
        return world.opened(ticket(n));
    }

    private static TicketReach reach(Scope scope, int n) {
        int agent = n % TicketWorld.AGENTS;
        int apart = switch (scope) {
            case OWN -> TicketWorld.AGENTS;
            case TEAM -> TicketWorld.TEAMS;
            default -> TicketWorld.DEPARTMENTS;
        };
        Set<AgentId> colleagues = IntStream.range(0, TicketWorld.AGENTS)
                .filter(other -> scope != Scope.OWN && other % apart == agent % apart)
                .mapToObj(other -> new AgentId("agent-" + other))
                .collect(toSet());
        Actor who = new Actor(
                "agent-" + agent,
                "Agent " + agent,
                new AgentId("agent-" + agent),
                Set.of("team-" + agent % TicketWorld.TEAMS),
                "department-" + agent % TicketWorld.DEPARTMENTS,
                Grants.NONE);
        return new TicketReach(
                scope,
                who,
                Set.of(new QueueId("q-" + n % TicketWorld.QUEUES), new QueueId("q-" + (n + 1) % TicketWorld.QUEUES)),
                colleagues);
    }
}
