package org.callwright.core.quality.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.callwright.core.audit.Audit;
import org.callwright.core.call.CallHistory;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.Definitions;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.quality.QualityDesk;
import org.callwright.core.staff.Staff;

@Factory
final class QualityFactory {
    @Singleton
    QualityDesk qualityDesk(
            Atomically atomically,
            EvaluationBook book,
            Definitions definitions,
            CallHistory calls,
            Staff staff,
            Audit audit,
            Clock clock) {
        return new QualityDesk(atomically, book, definitions, calls, staff, audit, clock);
    }
}
