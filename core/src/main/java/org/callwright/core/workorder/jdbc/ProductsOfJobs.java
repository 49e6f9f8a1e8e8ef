package org.callwright.core.workorder.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.order.LinkedLines;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.ticket.OrderName;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.jdbc.ProductsOfLinks;
import org.callwright.core.workorder.WorkOrder;

/** Work orders are found by the products that their links bring now, as tickets are, however an order changes. Blocks. */
@Singleton
class ProductsOfJobs implements LinkedLines {
    private final WorkOrderLinkTable links;
    private final WorkOrderTextTable orders;
    private final ProductsOfLinks products;
    private final WorkOrderTerms terms;

    ProductsOfJobs(
            WorkOrderLinkTable links, WorkOrderTextTable orders, ProductsOfLinks products, WorkOrderTerms terms) {
        this.links = links;
        this.orders = orders;
        this.products = products;
        this.terms = terms;
    }

    void linked(WorkOrder order, TicketLink link) {
        terms.addProducts(order.number().value(), order.created(), products.of(List.of(link)));
    }

    /** @param left the links that the work order has still */
    void unlinked(WorkOrder order, TicketLink link, List<TicketLink> left) {
        Set<String> gone = new HashSet<>(products.of(List.of(link)));
        gone.removeAll(products.of(left));
        terms.removeProducts(order.number().value(), order.created(), gone);
    }

    /** By the ids of the work orders; those that are about none are left out. */
    Map<Long, Set<String>> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : products.of(links.ofWorkOrders(ids).stream()
                        .collect(groupingBy(
                                WorkOrderLinkTable.Row::workOrderId, mapping(WorkOrderLinkTable.Row::link, toList()))));
    }

    @Override
    public Change before(Collection<OrderNumber> numbers) {
        Set<Long> linked = numbers.isEmpty()
                ? Set.of()
                : Set.copyOf(links.workOrdersOf(numbers.stream()
                        .flatMap(order -> Stream.of(order.number(), OrderName.full(order.platform(), order.number())))
                        .collect(toSet())));
        if (linked.isEmpty()) {
            return () -> {};
        }
        Map<Long, Set<String>> before = of(linked);
        return () -> change(linked, before, of(linked));
    }

    private void change(Set<Long> linked, Map<Long, Set<String>> before, Map<Long, Set<String>> after) {
        List<Long> changed = linked.stream()
                .filter(id -> !of(before, id).equals(of(after, id)))
                .toList();
        if (!changed.isEmpty()) {
            for (WorkOrderTextTable.Row order : orders.byIds(changed)) {
                terms.addProducts(order.number(), order.createdAt(), of(after, order.id()));
                Set<String> gone = new HashSet<>(of(before, order.id()));
                gone.removeAll(of(after, order.id()));
                terms.removeProducts(order.number(), order.createdAt(), gone);
            }
        }
    }

    private static Set<String> of(Map<Long, Set<String>> products, long id) {
        return products.getOrDefault(id, Set.of());
    }
}
