package org.callwright.core.source;

import java.util.List;
import java.util.Optional;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;

/** A system that knows orders. May block and may fail; {@link Sources} sees to it that nobody has to wait for it. */
public interface OrderSource {
    /** Its name among the sources. */
    String source();

    /** The customer's orders, newest first, with their sub-orders; those of another system have no id of ours. */
    List<Order> ordersOf(CustomerKey customer, int most);

    /** Whether it can look for orders by what is known of their customer; if not, it is not asked. Answers at once. */
    default boolean findsOrdersBy(CustomerKey customer) {
        return true;
    }

    /** Empty when it has no such order. */
    Optional<Order> order(OrderNumber number);

    /** Those of this number, whatever the platform; empty when it has none, or cannot look for a number alone. */
    List<Order> numbered(String number);
}
