package org.callwright.core.workorder.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.search.SearchTerms;

/**
 * Keeps by which words work orders are found, in the transaction that writes the text: subject, description, and what was
 * said at its steps. What was written once stays findable, as it stays in the history, until the person it is about is
 * forgotten. Blocks.
 */
@Singleton
class WorkOrderTerms {
    private static final String THERE_ALREADY = "work_order = VALUES(work_order)";
    private static final Set<String> TEXTS = Set.of("text", "note", "subject");

    private final Bulk bulk;

    WorkOrderTerms(Bulk bulk) {
        this.bulk = bulk;
    }

    void add(String workOrder, Instant made, Collection<String> texts) {
        List<WorkOrderTermTable.Row> rows = SearchTerms.of(texts).stream()
                .map(term -> new WorkOrderTermTable.Row(term, made, workOrder))
                .toList();
        bulk.insert(WorkOrderTermTable.Row.class, rows, THERE_ALREADY);
    }

    /** What people wrote, of all that an event tells. */
    static List<String> texts(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(detail -> TEXTS.contains(detail.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
