package org.callwright.core.report.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.access.Actor;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.CustomerMerges;
import org.callwright.core.customer.Verification;
import org.callwright.core.event.Fact;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Nowhere;
import org.callwright.core.report.Period;
import org.callwright.core.report.ReportLine;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever called when: the report says what comparing every contact with every other one says. */
class FirstContactPropertiesTest {
    /** A contact, as a list on paper would have it: by whose call the ticket was opened. */
    private record Contact(
            TicketNumber ticket,
            Instant at,
            String number,
            @Nullable Long customer) {
        boolean sameCustomer(Contact other, Map<Long, Long> people) {
            return customer != null
                    && other.customer != null
                    && people.getOrDefault(customer, customer)
                            .equals(people.getOrDefault(other.customer, other.customer));
        }
    }

    /**
     * A call that an agent has answered.
     *
     * @param channel two calls by one channel are one visit
     */
    private record Talk(
            TicketNumber ticket, Instant at, @Nullable Instant end, String number, CallId channel) {}

    private final List<Contact> contacts = new ArrayList<>();
    private final List<Talk> talks = new ArrayList<>();
    /** Who is whom now. */
    private final Map<Long, Long> people = new HashMap<>();

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void the_report_equals_comparing_every_contact_with_every_other(@ForAll long seed) {
        Random random = new Random(seed);
        DeskStage stage = new DeskStage();
        contacts.clear();
        talks.clear();
        people.clear();
        List<CustomerFile> customers = customers(stage);
        for (int i = 0; i < 60; i++) {
            stage.later(Duration.ofSeconds(1 + random.nextInt(3_600)));
            Long customer = random.nextInt(3) == 0
                    ? customers.get(random.nextInt(customers.size())).id()
                    : null;
            contact(stage, number(random), customer, random.nextInt(4) > 0, lasts(random));
            stage.later(Duration.ofSeconds(1 + random.nextInt(600)));
            Contact one = contacts.get(random.nextInt(contacts.size()));
            switch (random.nextInt(6)) {
                case 0 -> callsBack(stage, one);
                case 1 ->
                    joins(
                            stage,
                            one,
                            random.nextBoolean() ? one.number() : number(random),
                            random.nextInt(4) > 0,
                            lasts(random));
                case 2 -> comesBack(stage, one);
                default -> {}
            }
        }
        FirstContactWindow window = new FirstContactWindow(
                Duration.ofSeconds(1 + random.nextInt(20_000)), Duration.ofSeconds(1 + random.nextInt(20_000)));
        Period period = new Period(
                NOON.plusSeconds(random.nextInt(30_000)), NOON.plusSeconds(40_000 + random.nextInt(200_000)));
        Interval interval = Interval.values()[random.nextInt(Interval.values().length)];
        FirstContactReport report = report(stage);
        assertEqual(stage, report, period, interval, window);

        CustomerMerges merges = stage.db.bean(CustomerMerges.class);
        CustomerFile both = merge(merges, customers.get(0), customers.get(1));
        merge(merges, customers.get(2), both);
        people.put(customers.get(0).id(), customers.get(2).id());
        people.put(customers.get(1).id(), customers.get(2).id());
        assertEqual(stage, report, period, interval, window);

        merges.unmerge(
                Actor.SYSTEM,
                customers.get(0).id(),
                current(stage, customers.get(0)).version());
        people.remove(customers.get(0).id());
        people.put(customers.get(1).id(), customers.get(0).id());
        assertEqual(stage, report, period, interval, window);
    }

    private static CustomerFile current(DeskStage stage, CustomerFile customer) {
        return stage.db.bean(CustomerFiles.class).byId(customer.id()).orElseThrow();
    }

    private static String number(Random random) {
        return "+861380000000" + random.nextInt(9);
    }

    /** Null: it lasts until after the report. */
    private static @Nullable Duration lasts(Random random) {
        return random.nextInt(5) == 0 ? null : Duration.ofSeconds(1 + random.nextInt(900));
    }

    private static List<CustomerFile> customers(DeskStage stage) {
        CustomerFiles files = stage.db.bean(CustomerFiles.class);
        return Stream.of("A", "B", "C", "D")
                .map(name -> files.create(
                        Actor.SYSTEM,
                        name + "-1",
                        new CustomerFields(name, null, null, null, null, Verification.UNVERIFIED, ""),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static CustomerFile merge(CustomerMerges merges, CustomerFile into, CustomerFile from) {
        return merges.merge(Actor.SYSTEM, into.id(), into.version(), from.id());
    }

    private void assertEqual(
            DeskStage stage, FirstContactReport report, Period period, Interval interval, FirstContactWindow window) {
        List<ReportLine<FirstContactFigures>> rows =
                report.rows(period, interval, TicketDimension.ALL, window, TicketReach.ALL);

        assertThat(rows.stream()
                        .map(ReportLine::figures)
                        .reduce(new FirstContactFigures(0, 0), FirstContactFigures::plus))
                .isEqualTo(figures(period, window, stage.now()));
        for (ReportLine<FirstContactFigures> row : rows) {
            Period within = new Period(
                    row.start().isAfter(period.from()) ? row.start() : period.from(),
                    row.end().isBefore(period.to()) ? row.end() : period.to());
            assertThat(row.figures()).isEqualTo(figures(within, window, stage.now()));
            assertThat(opened(report, FirstContactCount.FIRST, within, window))
                    .hasSize((int) row.figures().first());
            assertThat(opened(report, FirstContactCount.RESOLVED, within, window))
                    .hasSize((int) row.figures().resolved());
            assertThat(opened(report, FirstContactCount.REPEATED, within, window))
                    .hasSize((int) (row.figures().first() - row.figures().resolved()));
        }
    }

    private FirstContactFigures figures(Period period, FirstContactWindow window, Instant now) {
        long first = 0;
        long resolved = 0;
        for (Contact one : contacts) {
            boolean counts = answered(one)
                    && !one.at().isBefore(period.from())
                    && one.at().isBefore(period.to())
                    && one.at().plus(window.repeat()).isBefore(now);
            if (counts && none(one, one.at().minus(window.earlier()), one.at().minusMillis(1))) {
                Instant over = one.at().plus(window.repeat());
                first++;
                resolved += none(one, one.at().plusMillis(1), over) && !again(one, over) ? 1 : 0;
            }
        }
        return new FirstContactFigures(first, resolved);
    }

    private boolean answered(Contact contact) {
        return talks.stream().anyMatch(talk -> talk.ticket().equals(contact.ticket()));
    }

    /** @param to inclusive */
    private boolean none(Contact one, Instant from, Instant to) {
        return talks.stream()
                        .noneMatch(talk -> talk.number().equals(one.number())
                                && !talk.ticket().equals(one.ticket())
                                && within(talk.at(), from, to))
                && contacts.stream()
                        .noneMatch(other -> other != one
                                && answered(other)
                                && other.sameCustomer(one, people)
                                && within(other.at(), from, to));
    }

    private static boolean within(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    /** Somebody called about the same ticket when a conversation about it was over. */
    private boolean again(Contact one, Instant over) {
        List<Talk> theirs = talks.stream()
                .filter(talk -> talk.ticket().equals(one.ticket()))
                .toList();
        return theirs.stream()
                .anyMatch(later -> !later.at().isAfter(over)
                        && theirs.stream()
                                .anyMatch(before -> before.end() != null
                                        && before.end().isBefore(later.at())
                                        && !before.channel().equals(later.channel())));
    }

    private static List<TicketMoment> opened(
            FirstContactReport report, FirstContactCount count, Period period, FirstContactWindow window) {
        List<TicketMoment> moments = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(4));
        while (page.isPresent()) {
            Page<TicketMoment> next = report.contacts(
                    count,
                    period,
                    TicketDimension.ALL,
                    "",
                    window,
                    TicketReach.ALL,
                    TicketReach.ALL,
                    page.orElseThrow());
            moments.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 4));
        }
        return moments;
    }

    private static FirstContactReport report(DeskStage stage) {
        return new FirstContactReport(
                stage.db.bean(FirstContactCounts.class), new Nowhere(), ZoneId.of("Asia/Shanghai"), stage.clock);
    }

    private CallTale contact(
            DeskStage stage, String number, @Nullable Long customer, boolean answered, @Nullable Duration lasts) {
        CallTale tale = CallTale.at(stage.log, stage.now()).arrives(CallTale.caller(number));
        Instant arrived = stage.now();
        goesOn(stage, tale, arrived, number, tale.call, answered, lasts);
        if (customer != null) {
            stage.db.run("UPDATE ticket SET customer_id = " + customer + " WHERE number = '" + tale.ticket + "'");
        }
        contacts.add(new Contact(tale.ticket, stage.ticket(tale.ticket).opened(), number, customer));
        return tale;
    }

    private void goesOn(
            DeskStage stage,
            CallTale tale,
            Instant arrived,
            String number,
            CallId channel,
            boolean answered,
            @Nullable Duration lasts) {
        if (answered) {
            OfferToken offer = tale.offered(CallTale.ANN);
            tale.answers(CallTale.ANN, offer);
            if (lasts != null) {
                tale.later(lasts).ends(CallEnding.CALLER_HUNG_UP, CallTale.ANN);
            }
            talks.add(new Talk(tale.ticket, arrived, lasts == null ? null : tale.now(), number, channel));
        } else {
            tale.abandons();
        }
        stage.project();
    }

    /** Keys in the number of the ticket. */
    private void joins(DeskStage stage, Contact contact, String number, boolean answered, @Nullable Duration lasts) {
        CallTale tale = CallTale.at(stage.log, stage.now(), contact.ticket()).joins(CallTale.caller(number));
        goesOn(stage, tale, stage.now(), number, tale.call, answered, lasts);
    }

    /** Was on the line all the time, and is told as two calls. */
    private void comesBack(DeskStage stage, Contact contact) {
        Caller caller = CallTale.caller(contact.number());
        CallTale lost = CallTale.at(stage.log, stage.now(), contact.ticket()).joins(caller);
        goesOn(stage, lost, stage.now(), contact.number(), lost.call, true, Duration.ofSeconds(60));
        stage.later(Duration.ofSeconds(90));
        CallTale back = CallTale.at(stage.log, stage.now(), contact.ticket()).comesBack(lost, caller);
        goesOn(stage, back, stage.now(), contact.number(), lost.call, true, null);
    }

    /** Which is no contact of theirs, whoever had not been answered before. */
    private static void callsBack(DeskStage stage, Contact contact) {
        CallTale tale = CallTale.at(stage.log, stage.now(), contact.ticket());
        OfferToken offer = tale.dialledBack(CallTale.ANN, CallTale.caller(contact.number()));
        tale.answers(CallTale.ANN, offer)
                .happens(new Fact.CustomerAnswered(tale.call, CallTale.ANN, offer))
                .ends(CallEnding.CALLER_HUNG_UP, CallTale.ANN);
        stage.project();
    }

    private FirstContactFigures ofTheDay(DeskStage stage) {
        stage.later(Duration.ofDays(9));
        return report(stage)
                .rows(
                        new Period(NOON.minusSeconds(3_600), NOON.plusSeconds(3_600)),
                        Interval.DAY,
                        TicketDimension.ALL,
                        FirstContactWindow.USUAL,
                        TicketReach.ALL)
                .getFirst()
                .figures();
    }

    @Test
    void who_calls_again_about_his_ticket_was_not_helped_at_first_contact() {
        DeskStage stage = new DeskStage();
        contact(stage, "+8613800000001", null, true, Duration.ofMinutes(5));
        stage.later(Duration.ofDays(1));
        joins(stage, contacts.getFirst(), "+8613800000001", true, Duration.ofMinutes(5));

        assertThat(ofTheDay(stage)).isEqualTo(new FirstContactFigures(1, 0));
    }

    @Test
    void so_it_is_when_he_calls_from_another_number() {
        DeskStage stage = new DeskStage();
        contact(stage, "+8613800000001", null, true, Duration.ofMinutes(5));
        stage.later(Duration.ofDays(1));
        joins(stage, contacts.getFirst(), "+8613800000002", true, Duration.ofMinutes(5));

        assertThat(ofTheDay(stage)).isEqualTo(new FirstContactFigures(1, 0));
    }

    @Test
    void a_call_given_up_for_lost_that_goes_on_as_another_is_no_repeat() {
        DeskStage stage = new DeskStage();
        CallTale lost = contact(stage, "+8613800000001", null, true, Duration.ofMinutes(5));
        stage.later(Duration.ofSeconds(302));
        CallTale back =
                CallTale.at(stage.log, stage.now(), lost.ticket).comesBack(lost, CallTale.caller("+8613800000001"));
        goesOn(stage, back, stage.now(), "+8613800000001", lost.call, true, Duration.ofMinutes(5));

        assertThat(ofTheDay(stage)).isEqualTo(new FirstContactFigures(1, 1));
    }

    @Test
    void who_left_at_first_and_is_answered_when_he_calls_about_that_is_helped_at_first_contact() {
        DeskStage stage = new DeskStage();
        contact(stage, "+8613800000001", null, false, null);
        stage.later(Duration.ofDays(1));
        joins(stage, contacts.getFirst(), "+8613800000001", true, Duration.ofMinutes(5));

        assertThat(ofTheDay(stage)).isEqualTo(new FirstContactFigures(1, 1));
    }

    @Test
    void a_contact_whose_time_for_a_repeat_is_not_over_does_not_count_yet_and_then_fcr_is_absent() {
        DeskStage stage = new DeskStage();
        contact(stage, "+8613800000001", null, true, null);
        Period day = new Period(NOON.minusSeconds(3_600), NOON.plusSeconds(80_000));

        stage.later(FirstContactWindow.USUAL.repeat());
        assertThat(report(stage)
                        .rows(day, Interval.DAY, TicketDimension.ALL, FirstContactWindow.USUAL, TicketReach.ALL))
                .isEmpty();
        stage.later(Duration.ofSeconds(1));
        assertThat(report(stage)
                        .rows(day, Interval.DAY, TicketDimension.AGENT, FirstContactWindow.USUAL, TicketReach.ALL))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key()).isEqualTo("ann");
                    assertThat(FirstContactMetric.FCR.of(row.figures())).hasValue(1.0);
                });
        assertThat(FirstContactMetric.FCR.of(new FirstContactFigures(0, 0))).isEmpty();
    }
}
