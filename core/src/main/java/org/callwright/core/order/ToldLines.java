package org.callwright.core.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which order and line people know a line that is stored. Where sub-orders are switched off that is the main order, with the
 * lines of all its sub-orders counted through: each sub-order begins with 1. Blocks; thread-safe.
 */
public final class ToldLines {
    private final Orders orders;
    private final OrderFeatures features;

    public ToldLines(Orders orders, OrderFeatures features) {
        this.orders = orders;
        this.features = features;
    }

    /** One line of one order. */
    public record Place(long order, int line) {}

    /** The lines that an order is shown with where sub-orders are switched off. */
    public static List<OrderLine> folded(Order order) {
        return order.subs().isEmpty()
                ? order.lines()
                : order.subs().stream().flatMap(sub -> sub.lines().stream()).toList();
    }

    /** Where it is stored; the place itself where no such line is shown. */
    public Place stored(Place told) {
        if (features.subOrders()) {
            return told;
        }
        Optional<Order> named = orders.byId(told.order());
        Optional<Order> main = named.map(Order::parent).flatMap(orders::byId).or(() -> named);
        return main.map(order -> stored(order, told.line())).orElse(told);
    }

    /**
     * The same of an order that has been read.
     *
     * @param order a main order; the lines of a sub-order are its own
     */
    public Place stored(Order order, int line) {
        Place asked = new Place(order.id(), line);
        return features.subOrders()
                ? asked
                : places(order).entrySet().stream()
                        .filter(place -> place.getValue().equals(asked))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(asked);
    }

    /** The orders that have the lines of these: of a main order its sub-orders as well. */
    public Collection<Long> holders(Collection<Long> told) {
        return features.subOrders()
                ? told
                : orders.byIds(List.copyOf(told)).stream()
                        .flatMap(order -> Stream.concat(Stream.of(order), order.subs().stream()))
                        .map(Order::id)
                        .distinct()
                        .toList();
    }

    /** How they are told, by how they are stored; those of orders that were removed as they are stored. */
    public Map<Place, Place> told(Collection<Place> stored) {
        Map<Place, Place> told = new HashMap<>();
        stored.forEach(place -> told.put(place, place));
        if (!features.subOrders() && !stored.isEmpty()) {
            List<Long> named = stored.stream().map(Place::order).distinct().toList();
            List<Long> mains = orders.byIds(named).stream()
                    .map(Order::parent)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            orders.byIds(mains).forEach(main -> places(main).forEach(told::replace));
        }
        return told;
    }

    private static Map<Place, Place> places(Order main) {
        Map<Place, Place> places = new HashMap<>();
        for (Order sub : main.subs()) {
            for (OrderLine line : sub.lines()) {
                places.put(new Place(sub.id(), line.line()), new Place(main.id(), places.size() + 1));
            }
        }
        return places;
    }
}
