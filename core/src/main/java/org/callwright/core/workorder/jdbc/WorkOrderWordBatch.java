package org.callwright.core.workorder.jdbc;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.workorder.WorkOrderEvent;

/** Writes the words and products of some work orders, all or none. They are locked: a person on them may be forgotten just now. Blocks. */
@Singleton
class WorkOrderWordBatch {
    private final WorkOrderTextTable orders;
    private final WorkOrderEventTable events;
    private final ProductsOfJobs products;
    private final WorkOrderTerms terms;

    WorkOrderWordBatch(
            WorkOrderTextTable orders, WorkOrderEventTable events, ProductsOfJobs products, WorkOrderTerms terms) {
        this.products = products;
        this.orders = orders;
        this.events = events;
        this.terms = terms;
    }

    /** @param last the id of the last one seen */
    record Done(int seen, long last) {}

    @Transactional
    Done after(long id, int many) {
        List<WorkOrderTextTable.Row> some = orders.lockAfter(id, many);
        if (some.isEmpty()) {
            return new Done(0, id);
        }
        List<Long> ids = some.stream().map(WorkOrderTextTable.Row::id).toList();
        Map<Long, List<String>> written = events.findByWorkOrderIdInOrderById(ids).stream()
                .map(WorkOrderEventTable.Row::event)
                .collect(groupingBy(
                        WorkOrderEvent::workOrder,
                        flatMapping(event -> WorkOrderTerms.texts(event.details()).stream(), toList())));
        Map<Long, Set<String>> about = products.of(ids);
        for (WorkOrderTextTable.Row order : some) {
            terms.addProducts(order.number(), order.createdAt(), about.getOrDefault(order.id(), Set.of()));
            terms.add(
                    order.number(),
                    order.createdAt(),
                    Stream.concat(
                                    Stream.of(order.subject(), order.description()),
                                    written.getOrDefault(order.id(), List.of()).stream())
                            .toList());
        }
        return new Done(some.size(), some.getLast().id());
    }
}
