package org.callwright.core.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;
import static org.callwright.core.ticket.DeskStage.NOON;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.TicketNumber;

/** However tickets are merged, and mergers taken back: each call is of the store of the ticket in which its own goes on. */
class MergedCallsPropertiesTest {
    private static final Targets TARGETS = new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final Period DAY = new Period(NOON, NOON.plus(Duration.ofDays(1)));

    private final Map<TicketNumber, String> stores = new HashMap<>();
    private final Map<TicketNumber, TicketNumber> into = new HashMap<>();

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void a_report_by_store_and_its_rows_equal_following_every_merger(@ForAll long seed) {
        Random random = new Random(seed);
        DeskStage stage = new DeskStage();
        stores.clear();
        into.clear();
        List<CallTale> calls = calls(stage, random);
        for (int i = 0; i < 40; i++) {
            stage.later(Duration.ofSeconds(1));
            mergeOrNot(stage, random, calls);
            if (i % 10 == 9) {
                assertEqual(stage, calls);
            }
        }
    }

    /** Some join the ticket of one before. */
    private List<CallTale> calls(DeskStage stage, Random random) {
        List<CallTale> calls = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            stage.later(Duration.ofSeconds(1 + random.nextInt(900)));
            boolean joins = i > 0 && random.nextInt(4) == 0;
            CallTale tale = joins
                    ? CallTale.at(stage.log, stage.now(), calls.get(random.nextInt(i)).ticket)
                            .joins(CallTale.caller("+8613800000001"))
                    : CallTale.at(stage.log, stage.now()).arrives();
            tale.abandons();
            calls.add(tale);
        }
        stage.project();
        for (CallTale tale : calls) {
            String store = List.of("north", "south", "west").get(random.nextInt(3));
            stores.put(tale.ticket, store);
            stage.db.run("UPDATE ticket SET store_id = '" + store + "' WHERE number = '" + tale.ticket + "'");
        }
        return calls;
    }

    private void mergeOrNot(DeskStage stage, Random random, List<CallTale> calls) {
        TicketNumber one = calls.get(random.nextInt(calls.size())).ticket;
        TicketNumber other = calls.get(random.nextInt(calls.size())).ticket;
        if (into.containsKey(one)) {
            if (random.nextInt(3) == 0) {
                stage.merging().unmerge(LISA, one, null);
                into.remove(one);
            }
        } else if (!one.equals(other) && !into.containsKey(other)) {
            stage.merging().merge(LISA, one, null, other);
            into.put(one, other);
        }
    }

    private String store(CallTale call) {
        TicketNumber ticket = call.ticket;
        while (into.containsKey(ticket)) {
            ticket = into.get(ticket);
        }
        return stores.getOrDefault(ticket, "");
    }

    private void assertEqual(DeskStage stage, List<CallTale> calls) {
        CallReport report = new CallReport(stage.db.bean(CallCounts.class), new Nowhere(), ZoneId.of("Asia/Shanghai"));
        Map<String, List<CallTale>> byStore = calls.stream().collect(groupingBy(this::store));

        assertThat(report.rows(DAY, Interval.MONTH, Dimension.STORE, TARGETS, Colleagues.EVERYBODY).stream()
                        .collect(toMap(ReportLine::key, row -> row.figures().abandoned())))
                .isEqualTo(byStore.entrySet().stream().collect(toMap(Map.Entry::getKey, store ->
                        (long) store.getValue().size())));
        byStore.forEach((store, theirs) -> assertThat(opened(report, store))
                .isEqualTo(theirs.reversed().stream().map(tale -> tale.call).toList()));
    }

    private static List<CallId> opened(CallReport report, String store) {
        List<CallId> calls = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(3));
        while (page.isPresent()) {
            Page<CallId> next = report.calls(
                    CallCount.ABANDONED,
                    DAY,
                    Dimension.STORE,
                    store,
                    TARGETS,
                    Colleagues.EVERYBODY,
                    page.orElseThrow());
            calls.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 3));
        }
        return calls;
    }
}
