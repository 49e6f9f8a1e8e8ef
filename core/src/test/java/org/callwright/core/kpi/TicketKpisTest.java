package org.callwright.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;
import static org.callwright.core.ticket.DeskStage.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.kpi.Kpi.Direction;
import org.callwright.core.kpi.Kpi.Status;
import org.callwright.core.metric.MetricUnit;
import org.callwright.core.projection.CallTale;
import org.callwright.core.queue.QueueId;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Nowhere;
import org.callwright.core.report.OneByOne;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;
import org.callwright.core.report.ticket.FirstContactCounts;
import org.callwright.core.report.ticket.FirstContactReport;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.callwright.core.report.ticket.TicketCounts;
import org.callwright.core.report.ticket.TicketReport;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand.HandOff;
import org.callwright.core.ticket.TicketReach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** KPIs over tickets and first contacts, as they are in the database. */
class TicketKpisTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final TicketReach WORKSHOP = new TicketReach(Scope.DEPARTMENT, DeskStage.BOB, Set.of(), Set.of());

    private final DeskStage stage = new DeskStage();
    private final FirstContactWindow window = new FirstContactWindow(Duration.ofDays(1), Duration.ofHours(2));
    private final Metrics metrics = new Metrics(List.of(
            new TicketFamily(new TicketReport(
                    stage.db.bean(TicketCounts.class), new Nowhere(), SHANGHAI, stage.clock, new OneByOne())),
            new FirstContactFamily(
                    new FirstContactReport(
                            stage.db.bean(FirstContactCounts.class), new Nowhere(), SHANGHAI, stage.clock),
                    window)));
    private final Definitions definitions = stage.db.bean(Definitions.class);
    private final KpiReport report = new KpiReport(definitions, metrics, SHANGHAI);
    private final DefinitionDesk desk = new DefinitionDesk(
            stage.db.bean(Atomically.class),
            definitions,
            List.of(new KpiRule(metrics, team -> true, queue -> true)),
            stage.audit);

    /** One of a call to the queue, resolved; one of the same caller later, with the workshop; one by hand, in no queue. */
    @BeforeEach
    void threeTickets() {
        called();
        stage.later(Duration.ofMinutes(30));
        Ticket again = called();
        stage.desk().act(LISA, again.number(), null, new HandOff("repairs", "workshop", ""));
        stage.open("kettle");
    }

    private Ticket called() {
        CallTale tale = CallTale.at(stage.log, stage.now()).talksWith(CallTale.ANN);
        stage.project();
        return stage.ticket(tale.ticket);
    }

    private void kpi(String id, @Nullable String queue, String formula) {
        desk.create(
                LISA,
                Kpi.KIND,
                id,
                new Kpi(
                        id,
                        null,
                        queue == null ? null : new QueueId(queue),
                        formula,
                        MetricUnit.COUNT,
                        Direction.HIGHER,
                        2,
                        1.0));
    }

    private List<KpiReport.Row> rows(@Nullable String team, TicketReach reach) {
        Instant midnight = NOON.minus(Duration.ofHours(12));
        return report.rows(new KpiQuestion(
                new Period(midnight, midnight.plus(Duration.ofDays(1))),
                Interval.DAY,
                team,
                Targets.USUAL,
                Colleagues.EVERYBODY,
                reach));
    }

    private static List<String> values(List<KpiReport.Row> rows) {
        return rows.stream()
                .map(row -> row.kpi().id() + " "
                        + (row.value().isPresent() ? String.valueOf(row.value().getAsDouble()) : "-"))
                .toList();
    }

    @Test
    void tickets_are_the_businesss_a_teams_or_a_queues() {
        kpi("opened", null, "tickets.opened");
        kpi("support", "support", "tickets.opened");

        assertThat(values(rows(null, TicketReach.ALL))).containsExactly("opened 3.0", "support 2.0");
        assertThat(values(rows("repairs", TicketReach.ALL))).containsExactly("opened 1.0", "support 2.0");
        assertThat(rows(null, TicketReach.ALL))
                .extracting(KpiReport.Row::status)
                .containsExactly(Status.MET, Status.MET);
    }

    @Test
    void nobody_sees_more_than_the_reports_of_tickets_show_them() {
        kpi("opened", null, "tickets.opened");
        kpi("support", "support", "tickets.opened");
        kpi("first", null, "contacts.first");
        stage.later(Duration.ofHours(3));

        assertThat(values(rows(null, WORKSHOP)))
                .as("the one that they have; it is no first contact")
                .containsExactly("first -", "opened 1.0", "support 1.0");
        assertThat(values(rows(null, TicketReach.ALL))).containsExactly("first 1.0", "opened 3.0", "support 2.0");
    }

    @Test
    void a_contact_counts_once_it_is_known_whether_it_was_resolved_and_is_absent_till_then() {
        kpi("fcr", null, "contacts.fcr");
        kpi("sum", null, "tickets.opened + contacts.repeated");

        assertThat(values(rows(null, TicketReach.ALL))).as("nobody knows yet").containsExactly("fcr -", "sum -");

        stage.later(Duration.ofDays(2));
        assertThat(values(rows(null, TicketReach.ALL))).containsExactly("fcr 0.0", "sum 4.0");
        assertThat(values(rows("repairs", TicketReach.ALL)))
                .as("no first contact of theirs is nothing repeated")
                .containsExactly("fcr -", "sum 1.0");
    }

    @Test
    void every_metric_but_none_names_the_counts_that_open_onto_its_tickets() {
        assertThat(metrics.all())
                .hasSize(18)
                .allSatisfy(
                        metric -> assertThat(metric.counts()).as(metric.name()).isNotEmpty());
        assertThat(metrics.metric("tickets.response_sla").counts())
                .containsExactly("RESPONSE_KEPT", "RESPONSE_BREACHED");
        assertThat(metrics.metric("contacts.fcr").counts()).containsExactly("RESOLVED", "FIRST");
    }
}
