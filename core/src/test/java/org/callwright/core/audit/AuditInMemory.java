package org.callwright.core.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.core.access.Actor;

/** Where nothing else is the audit: keeps its entries for a test to look at. */
@Singleton
@Requires(missingBeans = Audit.class)
public final class AuditInMemory implements Audit {
    public final List<String> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(Actor who, String action, String subject, String subjectId, Map<String, String> details) {
        entries.add(who.account() + " " + action + " " + subject + " " + subjectId + " " + details);
    }
}
