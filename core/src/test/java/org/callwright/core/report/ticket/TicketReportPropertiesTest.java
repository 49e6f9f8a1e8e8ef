package org.callwright.core.report.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Nowhere;
import org.callwright.core.report.OneByOne;
import org.callwright.core.report.Period;
import org.callwright.core.report.ReportLine;
import org.callwright.core.sla.SlaBook;
import org.callwright.core.sla.SlaPolicy;
import org.callwright.core.sla.SlaWatch;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReach;
import org.jspecify.annotations.Nullable;

/** Whatever happened to tickets: a report says what their raw events say. */
class TicketReportPropertiesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final List<TicketNumber> numbers = new ArrayList<>();
    private @Nullable TicketNumber merged;

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void the_report_equals_what_is_computed_from_the_raw_events(@ForAll long seed) {
        Random random = new Random(seed);
        DeskStage stage = new DeskStage();
        numbers.clear();
        merged = null;
        SlaWatch watch = watch(stage);
        for (int i = 0; i < 120; i++) {
            stage.later(Duration.ofMillis(random.nextInt(600_000)));
            something(stage, random);
            if (random.nextInt(10) == 0) {
                watch.look();
            }
        }
        watch.look();
        List<RawTicket> raw = numbers.stream().map(number -> raw(stage, number)).toList();
        TicketDimension by = List.of(TicketDimension.ALL, TicketDimension.QUEUE, TicketDimension.AGENT)
                .get(random.nextInt(3));
        Interval interval = Interval.values()[random.nextInt(Interval.values().length)];
        Period period = new Period(
                DeskStage.NOON.plusSeconds(random.nextInt(7_200)),
                DeskStage.NOON.plusSeconds(10_000 + random.nextInt(40_000)));
        TicketReport report = report(stage);

        List<ReportLine<TicketFigures>> rows = report.rows(period, interval, by, TicketReach.ALL);

        Function<RawTicket, @Nullable String> key = key(by);
        long counted = 0;
        for (ReportLine<TicketFigures> row : rows) {
            Instant from = row.start().isAfter(period.from()) ? row.start() : period.from();
            Instant to = row.end().isBefore(period.to()) ? row.end() : period.to();
            TicketFigures expected = figures(raw, row.key(), key, new Period(from, to), stage.now());
            assertThat(row.figures())
                    .as("%s %s from %s", interval, row.key(), from)
                    .isEqualTo(expected);
            for (TicketCount count : TicketCount.values()) {
                assertThat(opened(report, count, new Period(from, to), by, row.key()))
                        .as("tickets behind %s", count)
                        .hasSize(Math.toIntExact(expected.of(count)))
                        .doesNotHaveDuplicates();
            }
            counted += row.figures().of(TicketCount.OPENED);
        }
        assertThat(counted)
                .isEqualTo(raw.stream()
                        .filter(ticket -> key.apply(ticket) != null)
                        .flatMap(ticket -> ticket.all(stage.now()).stream())
                        .filter(one -> one.count() == TicketCount.OPENED && within(one.at(), period))
                        .count());
        backlog(report, raw, by, key, stage.now());
    }

    private void backlog(
            TicketReport report,
            List<RawTicket> raw,
            TicketDimension by,
            Function<RawTicket, @Nullable String> key,
            Instant now) {
        BacklogBands bands = new BacklogBands(List.of(Duration.ofHours(1), Duration.ofHours(3)));
        List<Backlog> rows = report.backlog(bands, by, TicketReach.ALL);

        assertThat(rows.stream().mapToLong(Backlog::total).sum())
                .isEqualTo(raw.stream()
                        .filter(ticket -> !ticket.over && !ticket.merged && key.apply(ticket) != null)
                        .count());
        for (Backlog row : rows) {
            for (int band = 0; band < bands.number(); band++) {
                Duration from = bands.from(band);
                Duration to = band == 2 ? Duration.ofDays(999) : bands.from(band + 1);
                List<RawTicket> there = raw.stream()
                        .filter(ticket ->
                                !ticket.over && !ticket.merged && row.key().equals(key.apply(ticket)))
                        .filter(ticket -> Duration.between(ticket.opened, now).compareTo(from) >= 0
                                && Duration.between(ticket.opened, now).compareTo(to) < 0)
                        .toList();
                assertThat(row.bands().get(band)).isEqualTo(there.size());
                assertThat(report.unresolved(
                                        bands.opened(band, now),
                                        by,
                                        row.key(),
                                        TicketReach.ALL,
                                        TicketReach.ALL,
                                        PageRequest.first(200))
                                .items())
                        .hasSize(there.size());
            }
        }
    }

    private static TicketFigures figures(
            List<RawTicket> raw, String rowKey, Function<RawTicket, @Nullable String> key, Period period, Instant now) {
        return raw.stream()
                .filter(ticket -> rowKey.equals(key.apply(ticket)))
                .flatMap(ticket -> ticket.all(now).stream())
                .filter(one -> within(one.at(), period))
                .map(one -> TicketFigures.of(one.count(), 1, one.took()))
                .reduce(TicketFigures.NONE, TicketFigures::plus);
    }

    private static boolean within(Instant at, Period period) {
        return !at.isBefore(period.from()) && at.isBefore(period.to());
    }

    private static Function<RawTicket, @Nullable String> key(TicketDimension by) {
        return switch (by) {
            case QUEUE -> ticket -> ticket.byPhone ? "support" : null;
            case AGENT -> ticket -> ticket.agent;
            default -> ticket -> "";
        };
    }

    /** Page by page. */
    private static List<TicketMoment> opened(
            TicketReport report, TicketCount count, Period period, TicketDimension by, String key) {
        List<TicketMoment> moments = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(3));
        while (page.isPresent()) {
            Page<TicketMoment> next =
                    report.moments(count, period, by, key, TicketReach.ALL, TicketReach.ALL, page.orElseThrow());
            moments.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 3));
        }
        return moments;
    }

    private static TicketReport report(DeskStage stage) {
        return new TicketReport(
                stage.db.bean(TicketCounts.class), new Nowhere(), SHANGHAI, stage.clock, new OneByOne());
    }

    private static SlaWatch watch(DeskStage stage) {
        SlaPolicy policy =
                new SlaPolicy("Everything", 500, SlaPolicy.Fit.ANY, null, RawTicket.TARGETS, Set.of(), 80, List.of());
        new DefinitionDesk(stage.db.bean(Atomically.class), stage.db.bean(Definitions.class), List.of(), stage.audit)
                .create(Actor.SYSTEM, SlaPolicy.KIND, "everything", policy);
        return new SlaWatch(
                stage.db.bean(Atomically.class),
                stage.db.bean(SlaBook.class),
                stage.book(),
                stage.desk(),
                stage.db.bean(Definitions.class),
                Set::of,
                ZoneOffset.UTC,
                stage.clock);
    }

    private static RawTicket raw(DeskStage stage, TicketNumber number) {
        Ticket ticket = stage.ticket(number);
        List<Event> call = stage.log.events().stream()
                .filter(event -> event.fact() instanceof Fact.AgentAnswered answer
                        && ticket.call().filter(answer.call()::equals).isPresent())
                .toList();
        return new RawTicket(
                ticket.opened(),
                stage.book().history(ticket),
                call,
                ticket.call().isPresent());
    }

    private void something(DeskStage stage, Random random) {
        int what = numbers.isEmpty() ? 0 : random.nextInt(14);
        if (what < 2) {
            numbers.add(stage.open("kettle").number());
        } else if (what < 4) {
            numbers.add(called(stage, random));
        } else {
            TicketNumber number = numbers.get(random.nextInt(numbers.size()));
            try {
                act(stage, random, what, number);
            } catch (Refused e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static TicketNumber called(DeskStage stage, Random random) {
        CallTale tale = CallTale.at(stage.log, stage.now());
        if (random.nextInt(3) == 0) {
            tale.arrives().later(Duration.ofSeconds(random.nextInt(60))).abandons();
        } else {
            tale.talksWith(random.nextBoolean() ? CallTale.ANN : CallTale.BOB);
        }
        stage.project();
        stage.later(Duration.between(stage.now(), tale.now()));
        return tale.ticket;
    }

    private void act(DeskStage stage, Random random, int what, TicketNumber number) {
        switch (what) {
            case 4 -> stage.desk().act(LISA, number, null, new TicketCommand.Accept());
            case 5 -> stage.desk().act(LISA, number, null, new TicketCommand.Assign("lisa"));
            case 6 -> stage.desk().act(LISA, number, null, new TicketCommand.Comment("inside", false));
            case 7 -> stage.desk().act(LISA, number, null, new TicketCommand.Comment("hello", true));
            case 8, 9 -> stage.desk().act(LISA, number, null, new TicketCommand.Resolve(null, ""));
            case 10 -> stage.desk().act(LISA, number, null, new TicketCommand.Close(null, ""));
            case 11 -> stage.desk().act(LISA, number, null, new TicketCommand.Reopen("again"));
            case 12 -> {
                stage.merging().merge(LISA, number, null, numbers.get(random.nextInt(numbers.size())));
                merged = number;
            }
            default -> {
                if (merged != null) {
                    stage.merging().unmerge(LISA, merged, null);
                }
            }
        }
    }
}
