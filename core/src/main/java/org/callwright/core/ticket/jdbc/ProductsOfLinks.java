package org.callwright.core.ticket.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.page.IdText;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;

/**
 * Which products links bring: the product that is linked to, or those of the lines, which are all lines where the link names an
 * order only. A line of an order that was split is, where nobody knows of sub-orders, the one that is counted so in the whole. A bundle's line is of the bundle and of what it consisted of. Blocks.
 */
@Singleton
public class ProductsOfLinks {
    private final LinkedLineTable lines;
    private final OrderFeatures features;

    ProductsOfLinks(LinkedLineTable lines, OrderFeatures features) {
        this.lines = lines;
        this.features = features;
    }

    /** What these bring together. */
    public Set<String> of(Collection<TicketLink> links) {
        return of(Map.of(0L, links)).getOrDefault(0L, Set.of());
    }

    /** Of many whose links these are, by their ids; those that are about none are left out. The orders are read once. */
    public Map<Long, Set<String>> of(Map<Long, ? extends Collection<TicketLink>> links) {
        Set<String> numbers = links.values().stream()
                .flatMap(Collection::stream)
                .flatMap(ProductsOfLinks::orders)
                .map(ref -> ref.name().number())
                .collect(toSet());
        Map<String, List<LinkedLineTable.Row>> known =
                lines(numbers).stream().collect(groupingBy(LinkedLineTable.Row::orderNo));
        Map<Long, Set<String>> all = new HashMap<>();
        links.forEach((id, some) -> {
            Set<String> skus = new HashSet<>();
            some.forEach(link -> skus.addAll(of(link, known)));
            if (!skus.isEmpty()) {
                all.put(id, skus);
            }
        });
        return all;
    }

    private static Stream<OrderRef> orders(TicketLink link) {
        return link instanceof TicketLink.ToOrder to ? Stream.of(to.order()) : Stream.empty();
    }

    private Set<String> of(TicketLink link, Map<String, List<LinkedLineTable.Row>> known) {
        return switch (link) {
            case TicketLink.ToOrder to ->
                meant(to.order(), known.getOrDefault(to.order().name().number(), List.of()))
                        .map(LinkedLineTable.Row::sku)
                        .collect(toSet());
            case TicketLink.ToProduct to -> Set.of(to.sku());
            case TicketLink.ToTicket to -> Set.of();
        };
    }

    private Stream<LinkedLineTable.Row> meant(OrderRef ref, List<LinkedLineTable.Row> rows) {
        if (features.subOrders() || ref.line() == 0 || !ref.subOrder().isEmpty()) {
            return rows.stream().filter(row -> row.isOf(ref));
        }
        return rows.stream()
                .filter(row -> row.isOfOrder(ref))
                .collect(groupingBy(LinkedLineTable.Row::platform))
                .values()
                .stream()
                .flatMap(one -> counted(ref, one));
    }

    /** A line of an order that people know as one: its parts' lines are counted through, as each begins with 1. */
    private static Stream<LinkedLineTable.Row> counted(OrderRef ref, List<LinkedLineTable.Row> rows) {
        SortedMap<Long, SortedMap<Integer, List<LinkedLineTable.Row>>> parts = rows.stream()
                .filter(LinkedLineTable.Row::counted)
                .collect(groupingBy(
                        LinkedLineTable.Row::partId,
                        TreeMap::new,
                        groupingBy(LinkedLineTable.Row::line, TreeMap::new, toList())));
        return parts.isEmpty()
                ? rows.stream().filter(row -> row.isOf(ref))
                : parts.values().stream()
                        .flatMap(part -> part.values().stream())
                        .skip(ref.line() - 1L)
                        .limit(1)
                        .flatMap(List::stream);
    }

    /** An order of ours has a number in ASCII; looking for another would read all of them. */
    private List<LinkedLineTable.Row> lines(Set<String> orders) {
        Set<String> possible = orders.stream().filter(IdText::possible).collect(toSet());
        return possible.isEmpty() ? List.of() : lines.of(possible);
    }
}
