package org.callwright.core.ticket.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.audit.Audit;
import org.callwright.core.call.CallHistory;
import org.callwright.core.change.Atomically;
import org.callwright.core.customer.Customers;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.staff.Staff;
import org.callwright.core.ticket.FormerQueues;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.TicketBook;
import org.callwright.core.ticket.TicketFile;
import org.callwright.core.ticket.TicketMerging;
import org.callwright.core.ticket.TicketObserver;
import org.callwright.core.ticket.TicketOpening;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.TicketRule;
import org.callwright.core.ticket.number.TicketNumbers;

/** Wires the service desk. */
@Factory
final class TicketFactory {
    @Singleton
    TicketReaches reaches(AgentDirectory agents, QueueDirectory queues, Staff staff) {
        return new TicketReaches(agents, queues, staff);
    }

    @Singleton
    ServiceDesk desk(
            Atomically atomically,
            TicketBook book,
            TicketReaches reaches,
            List<TicketRule> rules,
            List<TicketObserver> observers,
            Audit audit,
            Clock clock) {
        return new ServiceDesk(atomically, book, reaches, rules, observers, audit, clock);
    }

    @Singleton
    TicketOpening opening(
            Atomically atomically,
            TicketBook book,
            TicketReaches reaches,
            ServiceDesk desk,
            TicketNumbers numbers,
            List<TicketRule> rules,
            FormerQueues formerQueues,
            Clock clock) {
        return new TicketOpening(atomically, book, reaches, desk, numbers, rules, formerQueues, clock);
    }

    @Singleton
    TicketMerging merging(
            Atomically atomically,
            TicketBook book,
            TicketReaches reaches,
            ServiceDesk desk,
            Customers customers,
            Clock clock) {
        return new TicketMerging(atomically, book, reaches, desk, customers, clock);
    }

    @Singleton
    TicketFile file(Atomically atomically, TicketBook book, CallHistory calls) {
        return new TicketFile(atomically, book, calls);
    }
}
