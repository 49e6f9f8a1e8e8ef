package org.callwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.staff.Colleagues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of agents' offers opens onto the offers. */
class AgentOffersTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T00:00:00Z");
    private static final Period DAY = new Period(MORNING, MORNING.plus(Duration.ofDays(1)));

    private final InMemoryEventLog log = new InMemoryEventLog();
    private AgentReport report;
    private CallTale first;
    private CallTale second;

    /** Ann lets the first ring out, which Bob answers then, and refuses the second; she calls a third back. */
    @BeforeEach
    void threeCalls() {
        TestDatabase db = TestDatabase.shared();
        first = CallTale.at(log, MORNING.plusSeconds(60)).arrives();
        OfferToken rangOut = first.offered(CallTale.ANN);
        first.rings(CallTale.ANN, rangOut)
                .later(Duration.ofSeconds(20))
                .fails(CallTale.ANN, rangOut, OfferFailure.NO_ANSWER);
        OfferToken answered = first.later(Duration.ofSeconds(1)).offered(CallTale.BOB);
        first.rings(CallTale.BOB, answered).later(Duration.ofSeconds(5)).answers(CallTale.BOB, answered);
        second = CallTale.at(log, MORNING.plusSeconds(600)).arrives();
        OfferToken refused = second.offered(CallTale.ANN);
        second.rings(CallTale.ANN, refused)
                .later(Duration.ofSeconds(2))
                .fails(CallTale.ANN, refused, OfferFailure.REJECTED);
        CallTale back = CallTale.at(log, MORNING.plusSeconds(900));
        OfferToken own = back.dialledBack(CallTale.ANN);
        back.rings(CallTale.ANN, own).later(Duration.ofSeconds(3)).answers(CallTale.ANN, own);
        Ledger ledger = db.bean(Ledger.class);
        ledger.store(ledger.position(), log.events());
        Membership teams = new Membership() {
            @Override
            public Set<String> skillsOfQueue(String queue) {
                return Set.of();
            }

            @Override
            public Set<String> teamsOfAgent(String agent) {
                return Set.of("phones");
            }

            @Override
            public Set<String> departmentsOfAgent(String agent) {
                return Set.of();
            }
        };
        report = new AgentReport(
                db.bean(AgentMoments.class),
                teams,
                ZoneId.of("Asia/Shanghai"),
                Clock.fixed(MORNING.plusSeconds(5_000), ZoneOffset.UTC),
                new OneByOne());
    }

    /** Page by page, as agent and call. */
    private List<String> opened(AgentCount count, Dimension by, String key, Colleagues within) {
        List<String> offers = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(1));
        while (page.isPresent()) {
            Page<AgentMoment> next = report.moments(count, DAY, by, key, within, page.orElseThrow());
            next.items().forEach(moment -> offers.add(moment.agent() + " " + moment.call()));
            page = next.next().map(cursor -> PageRequest.after(cursor, 1));
        }
        return offers;
    }

    private static String of(AgentId agent, CallTale tale) {
        return agent + " " + tale.call;
    }

    @Test
    void each_count_opens_onto_what_it_has_counted_newest_first_and_a_call_back_is_none() {
        Colleagues all = Colleagues.EVERYBODY;

        assertThat(opened(AgentCount.OFFERED, Dimension.AGENT, "ann", all))
                .containsExactly(of(CallTale.ANN, second), of(CallTale.ANN, first));
        assertThat(opened(AgentCount.UNANSWERED, Dimension.AGENT, "ann", all)).containsExactly(of(CallTale.ANN, first));
        assertThat(opened(AgentCount.REJECTED, Dimension.AGENT, "ann", all)).containsExactly(of(CallTale.ANN, second));
        assertThat(opened(AgentCount.ANSWERED, Dimension.AGENT, "ann", all)).isEmpty();
        assertThat(opened(AgentCount.ANSWERED, Dimension.AGENT, "bob", all)).containsExactly(of(CallTale.BOB, first));
    }

    @Test
    void a_teams_row_and_that_of_all_open_onto_the_offers_of_everybody_in_it() {
        List<String> offers = List.of(of(CallTale.ANN, second), of(CallTale.BOB, first), of(CallTale.ANN, first));

        assertThat(opened(AgentCount.OFFERED, Dimension.TEAM, "phones", Colleagues.EVERYBODY))
                .isEqualTo(offers);
        assertThat(opened(AgentCount.OFFERED, Dimension.ALL, "", Colleagues.EVERYBODY))
                .isEqualTo(offers);
        assertThat(opened(AgentCount.OFFERED, Dimension.TEAM, "others", Colleagues.EVERYBODY))
                .isEmpty();
    }

    @Test
    void there_are_as_many_as_the_report_says() {
        AgentFigures figures = report.rows(DAY, Interval.DAY, Dimension.ALL, Colleagues.EVERYBODY)
                .getFirst()
                .figures();

        for (AgentCount count : AgentCount.values()) {
            long counted = switch (count) {
                case OFFERED -> figures.offered();
                case ANSWERED -> figures.answered();
                case UNANSWERED -> figures.unanswered();
                case REJECTED -> figures.rejected();
            };
            assertThat(opened(count, Dimension.ALL, "", Colleagues.EVERYBODY))
                    .as("%s", count)
                    .hasSize(Math.toIntExact(counted));
        }
    }

    @Test
    void somebody_sees_the_offers_of_his_colleagues_only() {
        assertThat(opened(AgentCount.OFFERED, Dimension.ALL, "", Colleagues.of(Set.of(CallTale.BOB))))
                .containsExactly(of(CallTale.BOB, first));
    }
}
