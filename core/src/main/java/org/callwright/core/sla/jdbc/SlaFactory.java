package org.callwright.core.sla.jdbc;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.callwright.core.catalog.Categories;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.Definitions;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.sla.CalendarInUse;
import org.callwright.core.sla.ChangedPolicies;
import org.callwright.core.sla.SlaBook;
import org.callwright.core.sla.SlaPolicyRule;
import org.callwright.core.sla.SlaWatch;
import org.callwright.core.ticket.Recipients;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.TicketBook;

/** Wires the looking after due times of tickets. */
@Factory
final class SlaFactory {
    @Singleton
    SlaWatch slaWatch(
            Atomically atomically,
            SlaBook sla,
            TicketBook tickets,
            ServiceDesk desk,
            Definitions definitions,
            Categories categories,
            @Value("${callwright.zone:Asia/Shanghai}") String zone,
            Clock clock) {
        return new SlaWatch(atomically, sla, tickets, desk, definitions, categories::andAbove, ZoneId.of(zone), clock);
    }

    @Singleton
    SlaPolicyRule slaPolicyRule(
            Definitions definitions, Categories categories, Recipients recipients, QueueDirectory queues) {
        return new SlaPolicyRule(
                definitions, categories, recipients, queue -> queues.byId(queue).isPresent());
    }

    @Singleton
    ChangedPolicies changedPolicies(SlaBook sla) {
        return new ChangedPolicies(sla);
    }

    @Singleton
    CalendarInUse calendarInUse(Definitions definitions) {
        return new CalendarInUse(definitions);
    }
}
