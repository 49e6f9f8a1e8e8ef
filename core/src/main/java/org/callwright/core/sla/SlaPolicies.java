package org.callwright.core.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketEvent;

/** The policies as they are set up now, for one look. Immutable. */
final class SlaPolicies {
    private final List<Defined<SlaPolicy>> policies;
    private final Calendars calendars;

    SlaPolicies(List<Defined<SlaPolicy>> policies, Calendars calendars) {
        this.policies = policies.stream()
                .sorted(Comparator.comparing(
                                (Defined<SlaPolicy> policy) -> policy.content().place())
                        .thenComparing(Defined::id))
                .toList();
        this.calendars = calendars;
    }

    static SlaPolicies read(Definitions definitions, ZoneId zone) {
        return new SlaPolicies(definitions.all(SlaPolicy.KIND), Calendars.read(definitions, zone));
    }

    Optional<Defined<SlaPolicy>> of(Ticket ticket, Set<String> categories) {
        return policies.stream()
                .filter(policy -> policy.content().fits().fits(ticket, categories))
                .findFirst();
    }

    /** As nobody had been told anything. */
    List<SlaClock> clocks(Defined<SlaPolicy> defined, Ticket ticket, List<TicketEvent> history, Instant now) {
        SlaPolicy policy = defined.content();
        BusinessCalendar calendar = calendars.of(policy.calendar());
        Course course = Course.of(ticket, history);
        return policy.targets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(target -> {
                    Goal goal = target.getKey();
                    Optional<Instant> met = goal.reached(ticket);
                    Stopwatch watch = new Stopwatch(course, policy::counts, calendar, met);
                    return SlaClock.of(goal, defined.id(), policy, target.getValue(), watch, met, now);
                })
                .toList();
    }
}
