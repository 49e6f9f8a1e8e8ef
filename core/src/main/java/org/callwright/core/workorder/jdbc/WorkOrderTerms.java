package org.callwright.core.workorder.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.search.SearchTerms;

/**
 * Keeps by which words and products work orders are found, in the transaction that writes the text: subject, description, and what was
 * said at its steps. What was written once stays findable, as it stays in the history, until the person it is about is
 * forgotten; a product does while the work order is linked to it, or to a line that is of it. Blocks.
 */
@Singleton
class WorkOrderTerms {
    private static final String THERE_ALREADY = "work_order = VALUES(work_order)";
    private static final Set<String> TEXTS = Set.of("text", "note", "subject");

    private final WorkOrderTermTable table;
    private final Bulk bulk;

    WorkOrderTerms(WorkOrderTermTable table, Bulk bulk) {
        this.table = table;
        this.bulk = bulk;
    }

    void add(String workOrder, Instant made, Collection<String> texts) {
        put(workOrder, made, SearchTerms.of(texts));
    }

    void addProducts(String workOrder, Instant made, Set<String> skus) {
        put(workOrder, made, products(skus));
    }

    void removeProducts(String workOrder, Instant made, Set<String> skus) {
        if (!skus.isEmpty()) {
            table.remove(products(skus), made, workOrder);
        }
    }

    private static Set<String> products(Set<String> skus) {
        return skus.stream().map(WorkOrderTerms::ofProduct).collect(Collectors.toSet());
    }

    /** No word has such a sign. */
    static String ofProduct(String sku) {
        return "#" + sku;
    }

    private void put(String workOrder, Instant made, Set<String> terms) {
        List<WorkOrderTermTable.Row> rows = terms.stream()
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
