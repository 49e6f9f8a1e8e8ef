package org.callwright.core.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.calendar.Hours;
import org.callwright.core.calendar.WorkingWeek;
import org.callwright.core.catalog.Disposition;
import org.callwright.core.catalog.Macro;
import org.callwright.core.catalog.ProposalRule;
import org.callwright.core.catalog.SavedView;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.definition.Kind;
import org.callwright.core.kpi.Kpi;
import org.callwright.core.metric.MetricUnit;
import org.callwright.core.quality.EvaluationForm;
import org.callwright.core.quality.EvaluationForm.Criterion;
import org.callwright.core.sla.Goal;
import org.callwright.core.sla.SlaPolicy;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.workorder.WorkOrderType;

/**
 * What the sample's service desk goes by: opening hours, service levels, dispositions, a macro, a view, KPIs. Each is set up
 * once, through the desk that people use: what has been changed or given up since stays so. Blocks for a moment.
 */
public final class SampleDesk {
    private static final String HOURS = "sample-shop";
    private static final String RESOLVED = "sample-solved";
    private static final String UNREACHED = "sample-unreached";

    private final DefinitionDesk desk;
    private final Definitions definitions;
    private final ZoneId zone;

    /** @param zone the business's */
    public SampleDesk(DefinitionDesk desk, Definitions definitions, ZoneId zone) {
        this.desk = desk;
        this.definitions = definitions;
        this.zone = zone;
    }

    public void load() {
        set(Calendars.KIND, HOURS, new BusinessCalendar(HOURS, "Shop hours 营业时间", zone, openingHours()));
        set(SlaPolicy.KIND, "sample-standard", serviceLevels());
        set(Disposition.KIND, RESOLVED, new Disposition("Solved 已解决", null, 10));
        set(Disposition.KIND, "sample-refund", new Disposition("Refund agreed 同意退款", null, 20));
        set(Disposition.KIND, "sample-passed-on", new Disposition("Passed on 已转交", null, 30));
        set(Disposition.KIND, UNREACHED, new Disposition("Nobody answered in time 未接通", null, 40));
        set(ProposalRule.KIND, "sample-answered", proposal("Answered 已接听", ProposalRule.Outcome.ANSWERED, RESOLVED));
        set(ProposalRule.KIND, "sample-hung-up", proposal("Hung up 放弃", ProposalRule.Outcome.ABANDONED, UNREACHED));
        set(Macro.KIND, "sample-solve", new Macro("Solved on the phone 电话解决", List.of(solve())));
        set(SavedView.KIND, "sample-waiting", waitingForCustomers());
        set(WorkOrderType.KIND, "sample-repair", new WorkOrderType("Repair 维修", null, HOURS, Duration.ofHours(16), 80));
        set(EvaluationForm.KIND, "sample-phone", evaluation());
        set(Kpi.KIND, "sample-answered", answered());
    }

    private <T> void set(Kind<T> kind, String id, T content) {
        if (isThere(kind, id)) {
            return;
        }
        try {
            desk.create(Actor.SYSTEM, kind, id, content);
        } catch (Refused e) {
            // Another node that starts at the same time was faster.
            if (!isThere(kind, id)) {
                throw e;
            }
        }
    }

    private boolean isThere(Kind<?> kind, String id) {
        return definitions.byId(kind, id).isPresent();
    }

    private static WorkingWeek openingHours() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Hours.parse(day == DayOfWeek.SUNDAY ? "10:00-18:00" : "09:00-21:00")));
        }
        return new WorkingWeek(week, Map.of());
    }

    private static SlaPolicy serviceLevels() {
        return new SlaPolicy(
                "Standard 标准",
                500,
                SlaPolicy.Fit.ANY,
                HOURS,
                Map.of(
                        Goal.FIRST_RESPONSE, Duration.ofMinutes(5),
                        Goal.OWN, Duration.ofMinutes(15),
                        Goal.RESOLVE, Duration.ofHours(8)),
                Set.of(TicketState.WAITING_CUSTOMER),
                80,
                List.of());
    }

    private static ProposalRule proposal(String name, ProposalRule.Outcome outcome, String disposition) {
        return new ProposalRule(name, 500, new ProposalRule.Fit(null, null, outcome), disposition);
    }

    private static TicketCommand solve() {
        return new TicketCommand.Resolve(RESOLVED, "Solved on the phone.");
    }

    private static SavedView waitingForCustomers() {
        return new SavedView(
                "Waiting for customers 等待客户", "supervisor", true, Map.of("state", TicketState.WAITING_CUSTOMER.name()));
    }

    private static EvaluationForm evaluation() {
        return new EvaluationForm(
                "Telephone service 电话服务",
                List.of(
                        new Criterion("greeting", "Greets and says the name 问候并报姓名", 20, 5),
                        new Criterion("solution", "Solves what was asked 解决问题", 60, 5),
                        new Criterion("manner", "Is friendly and clear 友好清晰", 20, 5)));
    }

    private static Kpi answered() {
        return new Kpi(
                "Calls answered 接通率",
                null,
                null,
                "calls.answered / calls.offered",
                MetricUnit.SHARE,
                Kpi.Direction.HIGHER,
                0.9,
                0.8);
    }
}
