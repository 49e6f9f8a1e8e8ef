package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.DeskStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls are told apart by what their tickets say, as those are now. */
class CallsByTicketTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T00:00:00Z");
    private static final Period DAY = new Period(MORNING, MORNING.plus(Duration.ofDays(1)));
    private static final Targets TARGETS = new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5));

    private final DeskStage desk = new DeskStage();
    private final InMemoryEventLog log = desk.log;
    private final TestDatabase db = desk.db;
    private CallReport report;
    private CallTale anns;
    private CallTale bobs;
    private CallTale left;

    /** Ann's and the abandoned one are north's, Bob's is south's; another is of no store. */
    @BeforeEach
    void fourCalls() {
        report = new CallReport(db.bean(CallCounts.class), new Nowhere(), ZoneId.of("Asia/Shanghai"));
        anns = talks(CallTale.at(log, MORNING.plusSeconds(60)), CallTale.ANN);
        bobs = talks(CallTale.at(log, MORNING.plusSeconds(7_260)), CallTale.BOB);
        left = CallTale.at(log, MORNING.plusSeconds(120)).arrives();
        OfferToken failed = left.offered(CallTale.ANN);
        left.rings(CallTale.ANN, failed)
                .later(Duration.ofSeconds(15))
                .fails(CallTale.ANN, failed, OfferFailure.NO_ANSWER)
                .abandons();
        talks(CallTale.at(log, MORNING.plusSeconds(180)), CallTale.ANN);
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.events());
        filed(anns, "north", "kettles");
        filed(left, "north", "pots");
        filed(bobs, "south", "kettles");
    }

    private static CallTale talks(CallTale tale, AgentId agent) {
        OfferToken offer = tale.arrives().offered(agent);
        return tale.rings(agent, offer)
                .later(Duration.ofSeconds(10))
                .answers(agent, offer)
                .later(Duration.ofSeconds(60))
                .ends(CallEnding.CALLER_HUNG_UP, agent);
    }

    private void filed(CallTale tale, String store, String category) {
        db.run("UPDATE ticket SET store_id = '" + store + "', category_id = '" + category + "' WHERE number = '"
                + tale.ticket + "'");
    }

    private List<ReportLine<CallFigures>> rows(Dimension by, Interval interval, Colleagues within) {
        return report.rows(DAY, interval, by, TARGETS, within);
    }

    /** Page by page. */
    private List<CallId> opened(CallCount count, Dimension by, String key, Colleagues within) {
        List<CallId> calls = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(1));
        while (page.isPresent()) {
            Page<CallId> next = report.calls(count, DAY, by, key, TARGETS, within, page.orElseThrow());
            calls.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 1));
        }
        return calls;
    }

    @Test
    void a_store_has_the_figures_of_its_tickets_calls_and_what_is_of_no_store_has_no_row() {
        List<ReportLine<CallFigures>> rows = rows(Dimension.STORE, Interval.HOUR, Colleagues.EVERYBODY);

        assertThat(rows).extracting(ReportLine::key).containsExactly("north", "south");
        CallFigures north = rows.getFirst().figures();
        assertThat(north.offered()).isEqualTo(2);
        assertThat(north.answered()).isEqualTo(1);
        assertThat(north.abandoned()).isEqualTo(1);
        assertThat(north.waited()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
        assertThat(north.talked()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void each_count_of_a_store_or_a_category_opens_onto_its_calls() {
        assertThat(opened(CallCount.OFFERED, Dimension.STORE, "north", Colleagues.EVERYBODY))
                .containsExactly(left.call, anns.call);
        assertThat(opened(CallCount.ABANDONED, Dimension.STORE, "north", Colleagues.EVERYBODY))
                .containsExactly(left.call);
        assertThat(opened(CallCount.OFFERED, Dimension.CATEGORY, "kettles", Colleagues.EVERYBODY))
                .containsExactly(bobs.call, anns.call);
        assertThat(opened(CallCount.OFFERED, Dimension.CATEGORY, "", Colleagues.EVERYBODY))
                .isEmpty();
    }

    @Test
    void somebody_sees_no_more_of_a_store_than_his_colleagues_calls() {
        Colleagues bob = Colleagues.of(Set.of(CallTale.BOB));

        assertThat(rows(Dimension.CATEGORY, Interval.DAY, bob)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("kettles");
            assertThat(row.figures().offered()).isEqualTo(1);
        });
        assertThat(opened(CallCount.OFFERED, Dimension.CATEGORY, "kettles", bob))
                .containsExactly(bobs.call);
        assertThat(opened(CallCount.OFFERED, Dimension.STORE, "north", bob)).isEmpty();
    }

    @Test
    void a_call_that_rang_out_at_an_agent_is_not_among_the_calls_that_he_answered() {
        assertThat(rows(Dimension.AGENT, Interval.DAY, Colleagues.EVERYBODY)
                        .getFirst()
                        .figures()
                        .offered())
                .isEqualTo(2);
        assertThat(opened(CallCount.OFFERED, Dimension.AGENT, "ann", Colleagues.EVERYBODY))
                .hasSize(2)
                .doesNotContain(left.call);
    }

    @Test
    void a_merged_tickets_calls_are_of_the_store_of_the_ticket_that_it_goes_on_in_at_the_end() {
        merge(left, bobs);
        merge(bobs, anns);

        assertThat(rows(Dimension.STORE, Interval.DAY, Colleagues.EVERYBODY))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key()).isEqualTo("north");
                    assertThat(row.figures().offered()).isEqualTo(3);
                });
        assertThat(opened(CallCount.OFFERED, Dimension.STORE, "north", Colleagues.EVERYBODY))
                .containsExactly(bobs.call, left.call, anns.call);
        assertThat(opened(CallCount.OFFERED, Dimension.STORE, "south", Colleagues.EVERYBODY))
                .isEmpty();
        assertThat(opened(CallCount.OFFERED, Dimension.CATEGORY, "pots", Colleagues.EVERYBODY))
                .isEmpty();

        desk.merging().unmerge(DeskStage.LISA, bobs.ticket, null);

        assertThat(rows(Dimension.STORE, Interval.DAY, Colleagues.EVERYBODY))
                .extracting(ReportLine::key, row -> row.figures().offered())
                .containsExactly(tuple("north", 1L), tuple("south", 2L));
        assertThat(opened(CallCount.OFFERED, Dimension.STORE, "south", Colleagues.EVERYBODY))
                .containsExactly(bobs.call, left.call);
    }

    private void merge(CallTale from, CallTale into) {
        desk.merging().merge(DeskStage.LISA, from.ticket, null, into.ticket);
    }
}
