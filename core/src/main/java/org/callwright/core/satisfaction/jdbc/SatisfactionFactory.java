package org.callwright.core.satisfaction.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.callwright.core.audit.Audit;
import org.callwright.core.call.CallHistory;
import org.callwright.core.change.Atomically;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.SatisfactionDesk;
import org.callwright.core.ticket.TicketReaches;

@Factory
final class SatisfactionFactory {
    @Singleton
    SatisfactionDesk satisfactionDesk(
            Atomically atomically,
            AnswerBook book,
            CallHistory calls,
            TicketReaches reaches,
            Audit audit,
            Clock clock) {
        return new SatisfactionDesk(atomically, book, calls, reaches, audit, clock);
    }
}
