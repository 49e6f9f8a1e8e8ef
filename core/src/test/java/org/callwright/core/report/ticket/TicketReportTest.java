package org.callwright.core.report.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;
import static org.callwright.core.ticket.DeskStage.NOON;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.callwright.core.access.Scope;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Membership;
import org.callwright.core.report.OneByOne;
import org.callwright.core.report.Period;
import org.callwright.core.report.ReportLine;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketCommand.HandOff;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketReportTest {
    private static final Period DAY = new Period(NOON.minus(Duration.ofHours(4)), NOON.plus(Duration.ofHours(20)));
    private static final PageRequest PAGE = PageRequest.first(50);

    private DeskStage stage;
    private TicketReport report;
    private Ticket anns;
    private Ticket byHand;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        report = new TicketReport(
                stage.db.bean(TicketCounts.class),
                new Teams(),
                ZoneId.of("Asia/Shanghai"),
                stage.clock,
                new OneByOne());
        CallTale tale = CallTale.at(stage.log, stage.now()).talksWith(CallTale.ANN);
        stage.project();
        anns = stage.ticket(tale.ticket);
        byHand = stage.open("kettle");
    }

    private static final class Teams implements Membership {
        @Override
        public Set<String> skillsOfQueue(String queue) {
            return Set.of("english", "kettles");
        }

        @Override
        public Set<String> teamsOfAgent(String agent) {
            return agent.equals("ann") ? Set.of("phones", "all") : Set.of();
        }

        @Override
        public Set<String> departmentsOfAgent(String agent) {
            return Set.of("service");
        }
    }

    private void assertOpens(TicketDimension by, String key, Ticket... tickets) {
        List<TicketNumber> numbers =
                List.of(tickets).stream().map(Ticket::number).toList();
        assertThat(report.rows(DAY, Interval.DAY, by, TicketReach.ALL))
                .filteredOn(row -> row.key().equals(key))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.figures().of(TicketCount.OPENED)).isEqualTo(tickets.length));
        assertThat(report.moments(TicketCount.OPENED, DAY, by, key, TicketReach.ALL, TicketReach.ALL, PAGE)
                        .items())
                .extracting(moment -> moment.ticket().number())
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(report.backlog(BacklogBands.USUAL, by, TicketReach.ALL))
                .filteredOn(row -> row.key().equals(key))
                .singleElement()
                .satisfies(row -> assertThat(row.total()).isEqualTo(tickets.length));
        assertThat(report.unresolved(
                                BacklogBands.USUAL.opened(stage.now()), by, key, TicketReach.ALL, TicketReach.ALL, PAGE)
                        .items())
                .extracting(moment -> moment.ticket().number())
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void they_are_told_apart_by_every_dimension_and_each_row_opens_onto_its_tickets() {
        stage.desk().act(LISA, byHand.number(), null, new Change(TicketField.CATEGORY, "kettles"));
        stage.desk().act(LISA, byHand.number(), null, new Change(TicketField.STORE, "nanjing-road"));

        assertOpens(TicketDimension.ALL, "", anns, byHand);
        assertOpens(TicketDimension.QUEUE, "support", anns);
        assertOpens(TicketDimension.SKILL, "english", anns);
        assertOpens(TicketDimension.AGENT, "ann", anns);
        assertOpens(TicketDimension.STORE, "nanjing-road", byHand);
        assertOpens(TicketDimension.CATEGORY, "kettles", byHand);
    }

    @Test
    void a_ticket_is_its_teams_and_without_one_that_of_who_answered() {
        assertOpens(TicketDimension.TEAM, "phones", anns);
        assertOpens(TicketDimension.TEAM, "all", anns);
        assertOpens(TicketDimension.DEPARTMENT, "service", anns);

        stage.desk().act(LISA, anns.number(), null, new HandOff("repairs", "workshop", ""));
        stage.desk().act(LISA, byHand.number(), null, new HandOff("repairs", null, ""));

        assertOpens(TicketDimension.TEAM, "repairs", anns, byHand);
        assertOpens(TicketDimension.DEPARTMENT, "workshop", anns);
        assertThat(report.rows(DAY, Interval.DAY, TicketDimension.TEAM, TicketReach.ALL))
                .extracting(ReportLine::key)
                .containsExactly("repairs");
    }

    @Test
    void only_what_is_within_reach_is_counted_and_only_what_may_be_read_is_opened() {
        stage.desk().act(LISA, byHand.number(), null, new HandOff("repairs", "workshop", ""));
        TicketReach workshop = new TicketReach(Scope.DEPARTMENT, DeskStage.BOB, Set.of(), Set.of());

        assertThat(report.rows(DAY, Interval.DAY, TicketDimension.ALL, workshop))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.figures().of(TicketCount.OPENED)).isEqualTo(1));
        assertThat(report.backlog(BacklogBands.USUAL, TicketDimension.ALL, workshop))
                .singleElement()
                .satisfies(row -> assertThat(row.total()).isEqualTo(1));
        assertThat(report.moments(TicketCount.OPENED, DAY, TicketDimension.ALL, "", TicketReach.ALL, workshop, PAGE)
                        .items())
                .extracting(moment -> moment.ticket().number())
                .containsExactly(byHand.number());
        TicketReach nobody = new TicketReach(Scope.OWN, DeskStage.CARL, Set.of(), Set.of());
        assertThat(report.rows(DAY, Interval.DAY, TicketDimension.ALL, nobody)).isEmpty();
    }

    @Test
    void what_nothing_qualifies_for_is_absent() {
        TicketFigures figures = report.rows(DAY, Interval.DAY, TicketDimension.ALL, TicketReach.ALL)
                .getFirst()
                .figures();

        assertThat(TicketMetric.OPENED.of(figures)).hasValue(2);
        assertThat(TicketMetric.FIRST_RESPONSE.of(figures).orElseThrow()).isBetween(5.0, 5.1);
        assertThat(TicketMetric.TIME_TO_RESOLVE.of(figures)).isEmpty();
        assertThat(TicketMetric.SLA.of(figures)).isEmpty();
    }
}
