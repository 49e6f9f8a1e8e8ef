package org.callwright.core.workorder.jdbc;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.callwright.core.audit.Audit;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.Recipients;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.workorder.CalendarOfTypes;
import org.callwright.core.workorder.OpenWorkOrders;
import org.callwright.core.workorder.WorkOrderBook;
import org.callwright.core.workorder.WorkOrderDesk;
import org.callwright.core.workorder.WorkOrderNumbers;
import org.callwright.core.workorder.WorkOrderObserver;
import org.callwright.core.workorder.WorkOrderTypeRule;
import org.callwright.core.workorder.WorkOrderWatch;

/** Wires the work orders. */
@Factory
final class WorkOrderFactory {
    @Singleton
    OpenWorkOrders openWorkOrders(WorkOrderBook book) {
        return new OpenWorkOrders(book);
    }

    @Singleton
    WorkOrderTypeRule workOrderTypeRule(Definitions definitions, Recipients recipients) {
        return new WorkOrderTypeRule(definitions, recipients);
    }

    @Singleton
    CalendarOfTypes calendarOfTypes(Definitions definitions) {
        return new CalendarOfTypes(definitions);
    }

    @Singleton
    WorkOrderDesk workOrderDesk(
            Atomically atomically,
            WorkOrderBook book,
            ServiceDesk tickets,
            TicketReaches reaches,
            Recipients recipients,
            WorkOrderNumbers numbers,
            Definitions definitions,
            List<WorkOrderObserver> observers,
            Audit audit,
            @Value("${callwright.zone:Asia/Shanghai}") String zone,
            Clock clock) {
        return new WorkOrderDesk(
                atomically,
                book,
                tickets,
                reaches,
                recipients,
                numbers,
                definitions,
                observers,
                audit,
                ZoneId.of(zone),
                clock);
    }

    @Singleton
    WorkOrderWatch workOrderWatch(Atomically atomically, WorkOrderBook book, WorkOrderDesk desk, Clock clock) {
        return new WorkOrderWatch(atomically, book, desk, clock);
    }
}
